//! A figure reaches its page and the data files as it was typed: no float ever touches it.

mod support;

use kongthun::pipeline::{Ready, prepare};
use kongthun::publish::Source;
use support::small_site::{FUND_1, site};

fn file(ready: &Ready, path: &str) -> String {
    let index = ready.find(path).unwrap_or_else(|| panic!("no file {path}"));
    String::from_utf8(ready.bytes(index).unwrap()).unwrap()
}

/// Without commas and with Arabic digits.
fn bare(text: &str) -> String {
    let arabic = kongthun::thai::to_arabic(text).into_owned();
    arabic.replace(',', "")
}

#[test]
fn long_amounts_and_trailing_zeros_stay_as_typed() {
    for (typed, field, on_page) in [
        ("12345678901234567890.12", "        cash: 6000", "12345678901234567890.12"),
        ("1234567.10", "        cash: 6000", "1234567.10"),
        ("0.01", "        cash: 6000", "0.01"),
        ("9007199254740993", "        cash: 6000", "9007199254740993"),
    ] {
        let site = site().edit(FUND_1, field, &format!("        cash: {typed}"));
        let checked = prepare(&site.tree());
        let ready =
            checked.value.expect("an amount too large for its statement does not stop a build");
        let page = file(&ready, "funds/50230201/index.html");
        assert!(bare(&page).contains(on_page), "{typed} is not on the page of the fund");
        let data = file(&ready, "api/funds.json");
        assert!(data.contains(typed), "{typed} is not in api/funds.json");
    }
}

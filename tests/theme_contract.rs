//! `docs/theme-contract.md` is what the program says of itself.

mod support;

use kongthun::theme::contract::Contract;
use support::expected;

#[test]
fn the_written_contract_is_the_codes() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/theme-contract.md");
    let compared = expected::compare(&path, &Contract::new().written(None));
    assert_eq!(compared, Ok(()));
}

//! Every chart with what breaks charts: long names, nothing, one row, all equal, all unknown.

use super::*;

const LONG: &str = "กองทุนหมู่บ้าน \"ทุ่งใหญ่\" <หมู่ที่ ๑๒> & ชุมชนพัฒนาตำบลบ้านสหกรณ์ที่ยาวมากจนเกินบรรทัด";

fn whole(n: i64) -> Decimal {
    Decimal::from(n)
}

fn bars(rows: Vec<(&str, Vec<i64>)>) -> Spec {
    let key = "k".to_string();
    let rows = rows.into_iter().map(|(label, parts)| BarRow {
        label: label.to_string(),
        note: "๖๒.๖๐".to_string(),
        parts: parts.into_iter().map(whole).collect(),
        href: Some("../a/index.html".to_string()),
        emphasis: false,
    });
    Spec::RankedBars(RankedBars {
        key,
        rows: rows.collect(),
        parts: vec!["หนึ่ง".to_string(), "สอง".to_string()],
        max: whole(85),
    })
}

fn trend(values: Vec<Vec<Option<i64>>>) -> Spec {
    let key = "k".to_string();
    let series = values.into_iter().map(|values| Series {
        name: "เงินกู้".to_string(),
        labels: values.iter().map(|_| "๒.๓๑ ล้าน".to_string()).collect(),
        values: values.into_iter().map(|value| value.map(whole)).collect(),
    });
    Spec::Trend(Trend {
        key,
        years: vec!["๒๕๖๖".into(), "๒๕๖๗".into(), "๒๕๖๘".into()],
        series: series.collect(),
        ticks: vec![(whole(0), "๐".into()), (whole(100), "๑๐๐".into())],
    })
}

fn spread(counts: &[u64], marked: Option<usize>) -> Spec {
    let key = "k".to_string();
    let bins = counts.iter().map(|count| Bin {
        label: "๔".to_string(),
        count: *count,
        count_label: count.to_string(),
    });
    Spec::Distribution(Distribution {
        key,
        bins: bins.collect(),
        marked,
        mark_label: "กองทุนนี้".to_string(),
        axis: "คะแนน".to_string(),
    })
}

fn scatter(points: &[(i64, i64)]) -> Spec {
    let key = "k".to_string();
    let dots = points.iter().map(|(x, y)| Dot {
        x: Decimal::new(*x, 2),
        y: Decimal::new(*y, 2),
        size: whole(100),
        label: LONG.to_string(),
        href: None,
        emphasis: false,
        class: 0,
    });
    let ticks = vec![(Decimal::new(-10, 2), "−๑๐%".into()), (Decimal::new(20, 2), "๒๐%".into())];
    Spec::Scatter(Scatter {
        key,
        x_title: LONG.to_string(),
        y_title: "ย".to_string(),
        points: dots.collect(),
        x_ticks: ticks.clone(),
        y_ticks: ticks,
    })
}

fn strip(rows: usize) -> Spec {
    let key = "k".to_string();
    let row = (LONG.to_string(), vec![Cell::Full, Cell::Part, Cell::None]);
    Spec::Completeness(Completeness {
        key,
        rows: vec![row; rows],
        columns: vec!["สมาชิก".into(), "ประชุมใหญ่".into(), "รายงาน".into()],
    })
}

fn ranges(rows: &[(u32, u32, u32)], last: u32) -> Spec {
    let key = "k".to_string();
    let rows = rows.iter().map(|(place, best, worst)| RangeRow {
        label: LONG.to_string(),
        note: "๑ (๑–๔)".to_string(),
        place: *place,
        best: *best,
        worst: *worst,
        href: Some("../a/index.html".to_string()),
    });
    let ticks = vec![(1, "อันดับ ๑".to_string()), (last, "๗๙,๖๑๐".to_string())];
    Spec::Ranges(Ranges { key, rows: rows.collect(), last, ticks })
}

fn panels(areas: &[&[u64]]) -> Spec {
    let panels = areas.iter().map(|counts| Panel {
        title: LONG.to_string(),
        note: "ค่ากลาง ๗๒.๔๐".to_string(),
        counts: counts.to_vec(),
        middle: counts.iter().position(|count| *count > 0),
        href: Some("../a/index.html".to_string()),
    });
    let ends = ("๔๐".to_string(), "๑๐๐".to_string());
    Spec::Panels(Panels { key: "k".to_string(), panels: panels.collect(), ends })
}

fn all() -> Vec<Spec> {
    vec![
        bars(vec![]),
        bars(vec![(LONG, vec![30, 20]), ("สั้น", vec![0, 0]), ("เกิน", vec![80, 80])]),
        trend(vec![]),
        trend(vec![vec![Some(5), None, Some(90)], vec![Some(5), Some(5), Some(5)]]),
        trend(vec![vec![None, None, None]]),
        spread(&[], None),
        spread(&[0, 0], Some(0)),
        spread(&[3, 0, 12, 4, 9, 1], Some(5)),
        scatter(&[]),
        scatter(&[(0, 0), (5, -3), (19, 18)]),
        strip(0),
        strip(3),
        panels(&[]),
        panels(&[&[1, 0, 3], &[0, 0, 12], &[0, 0, 0]]),
        ranges(&[], 0),
        ranges(&[(1, 1, 1)], 1),
        ranges(&[(1, 1, 4), (2, 2, 2), (79_610, 40_000, 79_610)], 79_610),
    ]
}

/// The numbers in an attribute of every element that has it.
fn numbers(svg: &str, attribute: &str) -> Vec<i64> {
    svg.split(&format!(" {attribute}="))
        .skip(1)
        .filter_map(|rest| {
            let value = rest.trim_start_matches('"');
            value.split(['"', ' ', '>']).next()?.parse().ok()
        })
        .collect()
}

#[test]
fn every_chart_is_well_formed_and_stays_on_its_paper() {
    for spec in all() {
        let svg = draw(&spec);
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
        let role = if svg.contains("<a href=") { "group" } else { "img" };
        assert!(svg.starts_with(&format!("<svg class=chart role={role} ")), "{svg}");
        let view = svg.split("viewBox=\"0 0 ").nth(1).unwrap().split('"').next().unwrap();
        let size: Vec<i64> = view.split(' ').map(|n| n.parse().unwrap()).collect();
        for (attributes, limit) in [(["x", "cx"], size[0]), (["y", "cy"], size[1])] {
            for attribute in attributes {
                for n in numbers(&svg, attribute) {
                    assert!((0..=limit).contains(&n), "{attribute}={n} of {limit} in {svg}");
                }
            }
        }
        let parsed = scraper::Html::parse_fragment(&svg);
        // The page's caption speaks for it.
        let named = format!("svg[role={role}][aria-labelledby=say-k]");
        let selector = scraper::Selector::parse(&named).unwrap();
        assert_eq!(parsed.select(&selector).count(), 1, "{svg}");
        let opened = svg.matches('<').count();
        let closed = svg.matches("</").count() * 2 + svg.matches("/>").count();
        assert_eq!(opened, closed, "each element is closed: {svg}");
    }
}

#[test]
fn the_same_data_give_the_same_bytes() {
    for spec in all() {
        assert_eq!(draw(&spec), draw(&spec.clone()));
    }
}

#[test]
fn an_unknown_year_is_a_gap_and_not_a_zero() {
    let svg = draw(&trend(vec![vec![Some(50), None, Some(50)]]));
    assert_eq!(svg.matches("class=c-line-0").count(), 0, "nothing to join: {svg}");
    assert_eq!(svg.matches("<circle").count(), 3, "two years and the mark of the name: {svg}");
}

#[test]
fn names_are_escaped_and_whole_where_there_is_room() {
    let svg = draw(&bars(vec![("หมู่ที่ ๓ ต.ออนกลาง & <x>", vec![1])]));
    assert!(svg.contains(">หมู่ที่ ๓ ต.ออนกลาง &amp; &lt;x&gt;</text>"), "{svg}");
}

#[test]
fn the_marked_bin_is_pointed_at() {
    let svg = draw(&spread(&[1, 2], Some(1)));
    assert!(svg.contains("กองทุนนี้") && svg.contains("c-mark"), "{svg}");
}

/// Above the pointer, unless a higher bar beside it is in the way.
#[test]
fn the_words_of_a_mark_stand_where_it_points() {
    let words_at = |counts: &[u64], marked| {
        let svg = draw(&spread(counts, Some(marked)));
        let before = svg.split(">กองทุนนี้<").next().unwrap().rsplit("<text").next().unwrap();
        numbers(before, "y")[0]
    };
    let high = [1, 1, 1, 1, 1, 1, 1, 1, 1, 20];
    let (highest, low) = (words_at(&high, 9), words_at(&high, 0));
    let beside = words_at(&high, 8);
    assert!(low > highest + 80 && beside < highest + 12, "{highest} {low} {beside}");
}

#[test]
fn a_range_is_a_bar_and_a_firm_place_a_dot_alone() {
    let svg = draw(&ranges(&[(1, 1, 1), (3, 2, 5)], 5));
    assert_eq!(svg.matches("<circle").count(), 2, "{svg}");
    assert_eq!(svg.matches("<rect").count(), 1, "{svg}");
    let (left, dot) = (numbers(&svg, "x"), numbers(&svg, "cx"));
    let bar = svg.split("<rect").nth(1).unwrap();
    let (from, width) = (numbers(bar, "x")[0], numbers(bar, "width")[0]);
    assert!(from < dot[1] && dot[1] < from + width && left.contains(&from), "{svg}");
}

/// The names of lines stand at their ends, and no legend is needed.
#[test]
fn each_line_is_named_at_its_last_known_value() {
    let svg = draw(&trend(vec![vec![Some(5), Some(90), None], vec![None, None, None]]));
    let marks = svg.matches("<circle").count();
    assert_eq!(marks, 3, "two years and the mark of the name, and none of a line unseen: {svg}");
    assert_eq!(svg.matches(">เงินกู้<").count(), 1, "{svg}");
}

#[test]
fn a_course_leaves_gaps() {
    let value = |n: i64| Some(Decimal::from(n));
    assert_eq!(course(&[value(1), value(5), value(3), value(9)]), "M1 13L14 7L26 10L39 1");
    assert_eq!(course(&[value(1), None, value(3), value(3)]), "M1 13M26 1L39 1");
    assert_eq!(course(&[value(2), value(2)]), "M1 7L39 7", "no change runs through the middle");
    assert_eq!(course(&[value(2), None]), "");
}

mod room {
    //! For any data: no two words of a chart overlap, and none leaves its paper.

    use proptest::prelude::*;

    use super::*;

    /// A word on the paper: left, top, right, bottom, and what it says.
    type Boxed = (i64, i64, i64, i64, String);

    fn words(svg: &str) -> (i64, i64, Vec<Boxed>) {
        let parsed = scraper::Html::parse_fragment(svg);
        let root = scraper::Selector::parse("svg.chart").unwrap();
        let root = parsed.select(&root).next().unwrap();
        let view: Vec<i64> =
            root.value().attr("viewBox").unwrap().split(' ').map(|n| n.parse().unwrap()).collect();
        let usual: i64 = root.value().attr("font-size").unwrap().parse().unwrap();
        let texts = scraper::Selector::parse("text").unwrap();
        let boxed = parsed.select(&texts).map(|text| {
            let number = |name: &str| text.value().attr(name).map(|n| n.parse::<i64>().unwrap());
            let said: String = text.text().collect();
            let size = number("font-size").unwrap_or(usual);
            let wide = i64::from(face::measured(&said, u32::try_from(size).unwrap()));
            let (x, y) = (number("x").unwrap(), number("y").unwrap());
            let from = match text.value().attr("text-anchor") {
                Some("start") => 0,
                Some("end") => -wide,
                _ => -wide / 2,
            };
            // From the letters' feet to their heads; marks above and below lean into the gaps.
            let (up, down) = (size * 7 / 10, size * 2 / 10);
            match text.value().attr("transform") {
                None => (x + from, y - up, x + from + wide, y + down, said),
                Some(_) => (x - up, y - from - wide, x + down, y - from, said),
            }
        });
        (view[2], view[3], boxed.collect())
    }

    fn roomy(spec: &Spec) {
        let svg = draw(spec);
        let (width, height, words) = words(&svg);
        for (index, (left, top, right, bottom, said)) in words.iter().enumerate() {
            let inside = *left >= -1 && *right <= width + 1 && *top >= -1 && *bottom <= height + 1;
            assert!(inside, "“{said}” leaves the paper: {left} {top} {right} {bottom} in {svg}");
            for (l, t, r, b, other) in &words[index + 1..] {
                let apart = right <= l || r <= left || bottom <= t || b <= top;
                assert!(apart, "“{said}” and “{other}” overlap in {svg}");
            }
        }
    }

    fn name() -> impl Strategy<Value = String> {
        prop_oneof![
            Just("สั้น".to_string()),
            Just("หมู่ที่ ๑๒ ต.บ้านสหกรณ์".to_string()),
            Just("กองทุนหมู่บ้านและชุมชนเมืองที่มีชื่อยาวมากเกินกว่าจะอยู่ในบรรทัดเดียวได้".to_string()),
            "[กขคงจญฎปพฟ]{1,3}[่้]?[A-Z%]{0,4}[๐-๙]{0,6}",
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

        #[test]
        fn bars_and_ranges(rows in prop::collection::vec((name(), 0u32..100_000_000, 1u32..400, 0u32..300, 0u32..300), 0..30)) {
            let last = rows.iter().map(|row| row.2 + row.4).max().unwrap_or(1);
            roomy(&Spec::RankedBars(RankedBars {
                key: "k".to_string(),
                rows: rows.iter().map(|(label, points, ..)| BarRow {
                    label: label.clone(),
                    note: format!("{points}.๐๐"),
                    parts: vec![Decimal::from(*points)],
                    href: None,
                    emphasis: points % 2 == 0,
                }).collect(),
                parts: vec!["ก".into()],
                max: Decimal::from(100_000_000),
            }));
            roomy(&Spec::Ranges(Ranges {
                key: "k".to_string(),
                rows: rows.iter().map(|(label, _, place, up, down)| RangeRow {
                    label: label.clone(),
                    note: format!("{}–{}", place.saturating_sub(*up).max(1), place + down),
                    place: *place,
                    best: place.saturating_sub(*up).max(1),
                    worst: place + down,
                    href: None,
                }).collect(),
                last,
                ticks: (0..=5).map(|n| 1 + n * (last - 1) / 5).collect::<std::collections::BTreeSet<_>>()
                    .into_iter().map(|n| (n, n.to_string())).collect(),
            }));
        }

        #[test]
        fn lines(
            years in 1usize..7,
            series in prop::collection::vec((name(), prop::collection::vec(prop::option::of(0i64..100), 7)), 0..4),
            tick in prop_oneof![Just("ล้าน"), Just("๑๒๓,๔๕๖,๗๘๙"), Just("")],
        ) {
            roomy(&Spec::Trend(Trend {
                key: "k".to_string(),
                years: (0..years).map(|n| format!("๒๕๖{n}")).collect(),
                series: series.into_iter().map(|(name, values)| Series {
                    name,
                    labels: values[..years].iter().map(|v| v.map_or(String::new(), |v| format!("{v},๐๐๐,๐๐๐.๐๐"))).collect(),
                    values: values[..years].iter().map(|v| v.map(Decimal::from)).collect(),
                }).collect(),
                ticks: (0..=4).map(|n| (Decimal::from(n * 25), format!("{n} {tick}"))).collect(),
            }));
        }

        #[test]
        fn histograms(
            counts in prop::collection::vec(0u64..100_000, 0..22),
            marked in prop::option::of(0usize..22),
            mark in name(),
        ) {
            roomy(&Spec::Distribution(Distribution {
                key: "k".to_string(),
                marked: marked.filter(|bin| *bin < counts.len()),
                bins: counts.iter().enumerate().map(|(n, count)| Bin {
                    label: format!("{}.{}", n / 4, n % 4 * 25),
                    count: *count,
                    count_label: count.to_string(),
                }).collect(),
                mark_label: mark,
                axis: "คะแนนที่ได้".to_string(),
            }));
        }

        #[test]
        fn dots(
            points in prop::collection::vec((-100i64..400, -100i64..400), 0..30),
            (x, y) in (1i64..60, 1i64..60),
            title in name(),
        ) {
            let ticks = |step: i64| -> Vec<(Decimal, String)> {
                (-2..4).map(|n| (Decimal::new(n * step, 2), format!("{}%", n * step).replace('-', "−"))).collect()
            };
            roomy(&Spec::Scatter(Scatter {
                key: "k".to_string(),
                x_title: title.clone(),
                y_title: title,
                points: points.into_iter().map(|(x, y)| Dot {
                    x: Decimal::new(x, 2),
                    y: Decimal::new(y, 2),
                    size: whole(10),
                    label: String::new(),
                    href: None,
                    emphasis: false,
                    class: 0,
                }).collect(),
                x_ticks: ticks(x),
                y_ticks: ticks(y),
            }));
        }

        #[test]
        fn strips_and_panels(
            rows in prop::collection::vec((name(), prop::collection::vec(0u64..9_000, 1..12)), 0..14),
            columns in prop::collection::vec(name(), 1..9),
        ) {
            let cell = |n: usize| [Cell::Full, Cell::Part, Cell::None][n % 3];
            roomy(&Spec::Completeness(Completeness {
                key: "k".to_string(),
                rows: rows.iter().map(|(name, _)| (name.clone(), (0..columns.len()).map(cell).collect())).collect(),
                columns,
            }));
            roomy(&Spec::Panels(Panels {
                key: "k".to_string(),
                panels: rows.into_iter().map(|(title, counts)| Panel {
                    title: title.clone(),
                    note: title,
                    middle: Some(counts.len() / 2),
                    counts,
                    href: None,
                }).collect(),
                ends: ("๔๐".to_string(), "๑๐๐,๐๐๐".to_string()),
            }));
        }
    }
}

use kongthun::*;
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let t0 = std::time::Instant::now();
    let tree = source::disk::read(std::path::Path::new(&args[1])).unwrap();
    let t1 = std::time::Instant::now();
    let ready = pipeline::prepare(&tree);
    let t2 = std::time::Instant::now();
    print!(
        "{}",
        diag::terminal(
            &ready.problems,
            diag::Lang::Th,
            diag::Style { color: false, width: 120 },
            &|p| tree.text(p)
        )
    );
    for p in ready.problems.iter().take(60) {
        println!("{} {}:{}", p.code(), p.place.file, p.place.span.map_or(0, |s| s.line));
    }
    if let Some(r) = ready.value {
        println!("{:?}", publish::publish(std::path::Path::new(&args[2]), &r));
    }
    println!("read {:?} prepare {:?} publish {:?}", t1 - t0, t2 - t1, t2.elapsed());
}

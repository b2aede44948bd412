//! The built-in sample stories, as articles.

use dateline::Article;

/// The samples in the order of `data/samples/index.tsv`, named by their files.
///
/// # Panics
/// When the index names a file that is not there, or a date the calendar lacks.
pub(crate) fn articles() -> Vec<Article> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/samples");
    let index = std::fs::read_to_string(format!("{folder}/index.tsv")).expect("data/samples/index.tsv");
    let read = |line: &str| {
        let columns: Vec<&str> = line.split('\t').collect();
        let [file, _title, published] = columns[..] else { panic!("three columns in {line:?}") };
        let text = std::fs::read_to_string(format!("{folder}/{file}")).expect("every file of the index");
        let published =
            (!published.is_empty()).then(|| published.parse().expect("a date of the form YYYY-MM-DD"));
        Article { published, ..Article::new(file, text) }
    };
    index.lines().skip(1).map(read).collect()
}

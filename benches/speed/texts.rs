//! What is measured: the real articles where they are present, and texts of any size made from the samples.

use std::path::Path;

use dateline::Article;

/// Makes articles of about so many bytes.
type Make = fn(usize) -> Vec<Article>;

/// The texts whose growth is measured: news, and what makes careless passes quadratic.
pub(crate) const KINDS: [(&str, Make); 13] = [
    ("news, one article", |size| one(news(size))),
    ("news, articles of about 10 kB", |size| {
        (0..size / 10_000).map(|number| piece_of_news(number, 10_000)).collect()
    }),
    ("news on one line", |size| one(news(size).replace('\n', " "))),
    ("news in capitals", |size| one(news(size).to_uppercase())),
    ("news without spaces", |size| one(news(size).replace([' ', '\n'], ""))),
    ("one name", |size| one(repeat("Zelensky ", size))),
    ("names in a row, no full stop", |size| one(repeat("Luhansk and Donetsk, Volodymyr Zelensky of ", size))),
    ("“said” alone", |size| one(repeat("said ", size))),
    ("digits alone", |size| one(repeat("7", size))),
    ("numbers", |size| one(repeat("1,200 ", size))),
    ("quotation marks", |size| one(repeat("\"", size))),
    ("brackets and full stops", |size| one(repeat("(. ", size))),
    ("combining marks", |size| one(repeat("Z\u{301}\u{302}", size))),
];

/// The five real articles, or the samples where those are not present, and which of the two.
pub(crate) fn articles() -> (&'static str, Vec<Article>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let real = read_folder(&root.join("../shared/seeds"));
    if real.is_empty() { ("The samples", samples()) } else { ("The five real articles", real) }
}

/// A size as a person writes it.
pub(crate) fn size(bytes: usize) -> String {
    if bytes >= 1_000_000 { format!("{} MB", bytes / 1_000_000) } else { format!("{} kB", bytes / 1000) }
}

/// The sample stories.
pub(crate) fn samples() -> Vec<Article> {
    let samples = read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data/samples"));
    assert!(!samples.is_empty(), "data/samples holds stories");
    samples
}

/// Every `.txt` file of a folder in order of name; none when there is no such folder.
fn read_folder(folder: &Path) -> Vec<Article> {
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let text = std::fs::read_to_string(path).expect("articles are UTF-8");
        Article::new(path.file_name().unwrap_or_default().to_string_lossy(), text)
    };
    paths.iter().map(read).collect()
}

/// News of about `size` bytes, every story with other people in it: entities grow with the text, as they do in an archive.
fn news(size: usize) -> String {
    let samples = samples();
    let mut text = String::with_capacity(size + 4000);
    for number in 0.. {
        text += &with_other_people(&samples[number % samples.len()].text, number);
        text.push('\n');
        if text.len() >= size {
            break;
        }
    }
    text.truncate(text.floor_char_boundary(size));
    text
}

fn piece_of_news(number: usize, size: usize) -> Article {
    let samples = samples();
    let mut text = String::new();
    for part in 0.. {
        text += &with_other_people(&samples[part % samples.len()].text, number);
        if text.len() >= size {
            break;
        }
    }
    text.truncate(text.floor_char_boundary(size));
    Article::new(format!("article {number}"), text)
}

/// The story with its invented people renamed, each number to other names.
fn with_other_people(story: &str, number: usize) -> String {
    const PEOPLE: [&str; 8] =
        ["Holovchenko", "Golovchenko", "Lysenko", "Prykhodko", "Stepanchuk", "Tirab", "Ferrand", "Verhaeghe"];
    const SYLLABLES: [&str; 16] = [
        "ba", "ko", "li", "mar", "ne", "sto", "ru", "va", "do", "gri", "ha", "jen", "pol", "si", "tem", "zu",
    ];
    let ending: String = (0..5).map(|place| SYLLABLES[(number >> (4 * place)) % SYLLABLES.len()]).collect();
    let mut story = story.to_owned();
    for name in PEOPLE {
        story = story.replace(name, &format!("{}{ending}", &name[..3]));
    }
    story
}

fn repeat(piece: &str, size: usize) -> String {
    piece.repeat(size / piece.len())
}

fn one(text: String) -> Vec<Article> {
    vec![Article::new("one", text)]
}

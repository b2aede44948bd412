//! Speakers that a reader sets.

use dateline::export::form::Analysis;
use serde_json::{Value, json};

use super::{anchor, changed, check_scopes, corrected, correction, desk};

const TEXT: &str = "Mayor Anna Kovalenko met Ivan Petrenko. The official said the bridge was closed. The official said \
                    nobody was hurt. Petrenko said the town was calm.\n\n“Nobody slept last night. Nobody will sleep \
                    tonight.”";
const OTHER: &str = "The official said the port was open.";

/// Who says each quote of the first article: the entity's name, the words, the reader's name.
fn speakers(analysis: &Analysis) -> Vec<String> {
    let name = |id: &String| {
        let entity = analysis.entities.iter().find(|entity| entity.id == *id);
        entity.map(|entity| entity.name.clone()).expect("an entity")
    };
    let quotes = analysis.articles[0].quotes.iter();
    quotes
        .map(|quote| {
            let words = quote.speaker.as_ref().map(|piece| piece.text.clone());
            let named = quote.entity.as_ref().map(name).or_else(|| quote.speaker_name.clone());
            named.or(words).unwrap_or_else(|| "nobody".to_owned())
        })
        .collect()
}

fn speaker(scope: &str, words: &str, speaker: &Value) -> Value {
    correction("speaker", scope, &anchor(TEXT, words, 0), &json!({"speaker": speaker}))
}

#[test]
fn a_quote_is_said_by_whom_a_reader_says() {
    let mut desk = desk(&[TEXT, OTHER]);
    let before = corrected(&mut desk, &[]);
    let wanted = ["The official", "The official", "Ivan Petrenko", "Ivan Petrenko"];
    assert_eq!(speakers(&before), wanted);
    assert!(before.articles[0].quotes.iter().all(|quote| !quote.checked));
    let anna = anchor(TEXT, "Anna Kovalenko", 0);
    let after = corrected(&mut desk, &[speaker("mention", "bridge", &anna)]);
    assert_eq!(speakers(&after), ["Anna Kovalenko", "The official", "Ivan Petrenko", "Ivan Petrenko"]);
    assert_eq!((changed(&after), after.articles[0].quotes[0].checked), (vec![1], true));
    let article = corrected(&mut desk, &[speaker("article", "bridge", &anna)]);
    assert_eq!(speakers(&article)[..2], ["Anna Kovalenko", "Anna Kovalenko"]);
    check_scopes(&[TEXT, OTHER], "speaker", &anchor(TEXT, "bridge", 0), &json!({"speaker": anna}), [1, 2, 3]);
}

#[test]
fn what_is_said_on_without_a_word_of_saying_follows() {
    let mut desk = desk(&[TEXT]);
    let anna = anchor(TEXT, "Anna Kovalenko", 0);
    let after = corrected(&mut desk, &[speaker("mention", "the town was calm", &anna)]);
    assert_eq!(speakers(&after)[2..], ["Anna Kovalenko", "Anna Kovalenko"]);
    let nobody = corrected(&mut desk, &[speaker("mention", "the town was calm", &Value::Null)]);
    assert_eq!(speakers(&nobody)[2..], ["nobody", "nobody"]);
}

#[test]
fn a_speaker_is_named_whom_no_article_names() {
    let mut desk = desk(&[TEXT, OTHER]);
    let after = corrected(&mut desk, &[speaker("mention", "bridge", &json!({"name": " Olha\u{1}=1 "}))]);
    assert_eq!(speakers(&after)[0], "Olha\u{1}=1");
    let quote = &after.articles[0].quotes[0];
    assert_eq!((quote.speaker.is_none(), quote.entity.is_none()), (true, true));
    let known = corrected(&mut desk, &[speaker("mention", "bridge", &json!({"name": "Ivan Petrenko"}))]);
    assert_eq!(speakers(&known)[0], "Ivan Petrenko");
    assert!(known.articles[0].quotes[0].entity.is_some(), "a name that an entity bears is that entity");
}

#[test]
fn a_speaker_named_in_another_article_speaks() {
    let mut desk = desk(&[OTHER, TEXT]);
    let at = anchor(OTHER, "the port was open", 0);
    let by = json!({"speaker": anchor(TEXT, "Anna Kovalenko", 0)});
    let after = corrected(&mut desk, &[correction("speaker", "mention", &at, &by)]);
    assert_eq!(speakers(&after), ["Anna Kovalenko"]);
    assert!(after.articles[0].quotes[0].speaker.is_none(), "the article itself does not name her");
}

#[test]
fn the_figure_in_a_quote_is_told_by_its_speaker() {
    let text = "Anna Kovalenko came. The official said 12 people were killed in Herat on Monday.";
    let mut desk = desk(&[text]);
    let at = anchor(text, "12 people", 0);
    let by = json!({"speaker": anchor(text, "Anna Kovalenko", 0)});
    let after = corrected(&mut desk, &[correction("speaker", "mention", &at, &by)]);
    let anna = super::entity(&after, "Anna Kovalenko").id.clone();
    assert_eq!(after.articles[0].figures[0].source, Some(anna));
    let by = json!({"speaker": {"name": "A neighbour"}});
    let after = corrected(&mut desk, &[correction("speaker", "mention", &at, &by)]);
    assert_eq!(after.articles[0].figures[0].source_text.as_deref(), Some("A neighbour"));
}

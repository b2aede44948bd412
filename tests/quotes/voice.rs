//! Which entity a speaker is.

use dateline::identity::MentionRef;
use dateline::{Article, Dossier, Resources};

/// For each quote the speaker's own words and the name of the entity, then who relays it.
fn voices(text: &str) -> Vec<(Option<String>, Option<String>, Option<String>)> {
    let dossier = Dossier::read(&[Article::new("a.txt", text)], Resources::embedded());
    let reading = &dossier.readings()[0];
    let name = |mention: Option<usize>| {
        let entity = dossier.entity_of(MentionRef { article: 0, mention: mention? })?;
        Some(dossier.entities()[entity].name.clone())
    };
    let voice = |quote| {
        let voice = dossier.voice(0, quote);
        let words = voice.speaker.map(|span| reading.document.slice(span).to_owned());
        (words, name(voice.mention), name(voice.via))
    };
    (0..reading.quotes.len()).map(voice).collect()
}

#[track_caller]
fn check(text: &str, wanted: &[(Option<&str>, Option<&str>)]) {
    let found = voices(text);
    let found: Vec<(Option<&str>, Option<&str>)> =
        found.iter().map(|(words, name, _)| (words.as_deref(), name.as_deref())).collect();
    assert_eq!(found, wanted, "{text}");
}

#[test]
fn a_name_with_its_titles_is_the_person_named() {
    check(
        "Ukrainian President Volodymyr Zelensky said the line was holding.",
        &[(Some("Volodymyr Zelensky"), Some("Volodymyr Zelensky"))],
    );
}

#[test]
fn a_name_in_an_aside_is_the_person() {
    check(
        "The governor of Kherson, Oleksandr Prokudin, said four people died.",
        &[(Some("Oleksandr Prokudin"), Some("Oleksandr Prokudin"))],
    );
}

#[test]
fn what_only_belongs_to_a_name_does_not_speak_by_it() {
    check("Zelensky's office said the visit was off.", &[(Some("Zelensky's office"), None)]);
    check("Ukrainian officials said two drones fell.", &[(Some("Ukrainian officials"), None)]);
}

#[test]
fn countries_and_organisations_speak() {
    check("Russia said it had taken the town.", &[(Some("Russia"), Some("Russia"))]);
    check("The Kremlin denied the report.", &[(Some("Kremlin"), Some("Kremlin"))]);
}

#[test]
fn a_pronoun_goes_on_with_who_spoke_last() {
    check(
        "“We hold,” said Volodymyr Zelensky. He added that help was coming.",
        &[(Some("Volodymyr Zelensky"), Some("Volodymyr Zelensky")), (Some("He"), Some("Volodymyr Zelensky"))],
    );
}

#[test]
fn a_pronoun_means_whom_the_sentence_before_was_about_rather_than_who_spoke_long_ago() {
    check(
        "“We hold,” said Volodymyr Zelensky. A nurse in the cellar, Mrs Olena Marchenko, shook her head. “Nobody holds,” she said.",
        &[(Some("Volodymyr Zelensky"), Some("Volodymyr Zelensky")), (Some("she"), Some("Olena Marchenko"))],
    );
}

#[test]
fn a_pronoun_is_nobody_of_the_other_gender() {
    check(
        "Mrs Olena Marchenko met the mayor, Mr Ivan Petrenko. He said the bridge was gone.",
        &[(Some("He"), Some("Ivan Petrenko"))],
    );
}

#[test]
fn a_pronoun_after_someone_unnamed_is_nobody_named_before() {
    check(
        "Volodymyr Zelensky came at noon. A doctor said the ward was full. He said there was no power.",
        &[(Some("A doctor"), None), (Some("He"), None)],
    );
}

#[test]
fn a_place_that_was_merely_named_says_nothing() {
    check(
        "The convoy reached Bilozerka at noon. The ministry of supply said the road was open. It said two bridges had gone.",
        &[(Some("The ministry of supply"), None), (Some("It"), None)],
    );
}

#[test]
fn a_quotation_without_a_word_of_saying_goes_on_with_who_spoke_last() {
    check(
        "“We hold,” said Volodymyr Zelensky.\n\n“We will win.”",
        &[(Some("Volodymyr Zelensky"), Some("Volodymyr Zelensky")), (None, Some("Volodymyr Zelensky"))],
    );
}

#[test]
fn a_quotation_that_goes_on_with_someone_unnamed_tells_the_words_of_before() {
    check(
        "“We hold,” said a nurse.\n\n“We will stay here.”",
        &[(Some("a nurse"), None), (Some("a nurse"), None)],
    );
}

#[test]
fn who_relays_is_an_entity_of_its_own() {
    let found = voices("Reuters quoted Volodymyr Zelensky as saying the port was open.");
    let [(_, name, via)] = found.as_slice() else { panic!("one quote: {found:?}") };
    assert_eq!((name.as_deref(), via.as_deref()), (Some("Volodymyr Zelensky"), Some("Reuters")));
}

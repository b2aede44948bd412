//! Parts of speech.

use std::collections::HashSet;

use dateline::model::Speech;
use dateline::model::speech::{Form, PartOfSpeech, Tag, contraction, tag};
use dateline::{Document, Resources};
use proptest::prelude::*;

fn tagged(text: &str) -> Vec<(String, Tag)> {
    let Resources { speech, clusters, .. } = Resources::embedded();
    let document = Document::read(text);
    let tags = speech.tags(&document, clusters);
    assert_eq!(tags.len(), document.tokens().len(), "one tag a token");
    tags.into_iter().enumerate().map(|(at, tag)| (document.word(at).to_owned(), tag)).collect()
}

/// `word/TAG` for each token; the form follows after a point where it is not plain.
fn written(text: &str) -> String {
    let word = |(word, Tag { part, form }): (String, Tag)| match form {
        Form::Plain => format!("{word}/{}", part.code()),
        form => format!("{word}/{}.{}", part.code(), form.name()),
    };
    tagged(text).into_iter().map(word).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_sentence_of_a_war_report_is_tagged() {
    assert_eq!(
        written("Rebels have captured Goma and are marching on Bukavu, leaving hundreds dead."),
        "Rebels/NOUN.plural have/AUX.present captured/VERB.participle Goma/PROPN and/CCONJ are/AUX.present \
         marching/VERB.ing on/ADP Bukavu/PROPN ,/PUNCT leaving/VERB.ing hundreds/NOUN.plural dead/ADJ ./PUNCT"
    );
    assert_eq!(
        written("Two drones struck a fuel depot near Belgorod overnight, the governor said."),
        "Two/NUM drones/NOUN.plural struck/VERB.past a/DET fuel/NOUN depot/NOUN near/ADP Belgorod/PROPN \
         overnight/ADV ,/PUNCT the/DET governor/NOUN said/VERB.past ./PUNCT"
    );
    assert_eq!(
        written("She has not been seen because the rebels seized the town of Goma."),
        "She/PRON has/AUX.third-person not/PART.negation been/AUX.participle seen/VERB.participle because/SCONJ \
         the/DET rebels/NOUN.plural seized/VERB.past the/DET town/NOUN of/ADP Goma/PROPN ./PUNCT"
    );
}

#[test]
fn past_and_participle_are_told_apart() {
    for (text, word, form) in [
        ("Rebels attacked the convoy.", "attacked", Form::Past),
        ("The convoy was attacked by rebels.", "attacked", Form::Participle),
        ("Troops advancing on the city have killed dozens.", "killed", Form::Participle),
        ("Troops advancing on the city have killed dozens.", "advancing", Form::Ing),
        ("A missile hit a market.", "hit", Form::Past),
        ("The shelling killed dozens.", "killed", Form::Past),
        ("Junta forces burned villages, residents told reporters.", "burned", Form::Past),
        ("Government troops backed by jets bombed the town.", "backed", Form::Participle),
        ("Government troops backed by jets bombed the town.", "bombed", Form::Past),
        ("The army will attack the port.", "attack", Form::Base),
        ("He says they control the port.", "says", Form::ThirdPerson),
        ("He says they control the port.", "control", Form::Present),
    ] {
        let found = tagged(text).into_iter().find(|(found, _)| found == word).map(|(_, tag)| tag);
        assert_eq!(found, Some(Tag { part: PartOfSpeech::Verb, form }), "{word} in {text:?}");
    }
}

#[test]
fn one_form_is_noun_or_verb_by_its_neighbours() {
    let parts = |text: &str, word: &str| -> Vec<PartOfSpeech> {
        tagged(text).into_iter().filter(|(found, _)| found == word).map(|(_, tag)| tag.part).collect()
    };
    assert_eq!(
        parts("They attack at night, and every attack kills.", "attack"),
        [PartOfSpeech::Verb, PartOfSpeech::Noun]
    );
    assert_eq!(
        parts("The march began as protesters march on the palace.", "march"),
        [PartOfSpeech::Noun, PartOfSpeech::Verb]
    );
}

#[test]
fn a_headline_in_title_case_keeps_its_verbs() {
    assert_eq!(
        written("Russian Missiles Hit Apartment Building in Kharkiv, Killing Seven"),
        "Russian/ADJ Missiles/NOUN.plural Hit/VERB.present Apartment/NOUN Building/NOUN in/ADP Kharkiv/PROPN ,/PUNCT \
         Killing/VERB.ing Seven/NUM"
    );
}

#[test]
fn a_contraction_has_the_tag_of_its_first_word_and_knows_its_second() {
    assert_eq!(written("They didn't surrender."), "They/PRON didn't/AUX.past surrender/VERB.base ./PUNCT");
    for (word, second) in [
        ("didn't", Some((3, PartOfSpeech::Particle))),
        ("DON’T", Some((2, PartOfSpeech::Particle))),
        ("cannot", Some((3, PartOfSpeech::Particle))),
        ("we’re", Some((2, PartOfSpeech::Auxiliary))),
        ("she'll", Some((3, PartOfSpeech::Auxiliary))),
        ("o'clock", None),
        ("'t", None),
        ("n't", None),
        ("'m", None),
        ("Slov'yansk", None),
        ("", None),
    ] {
        assert_eq!(contraction::second(word).map(|(at, tag)| (at, tag.part)), second, "{word:?}");
    }
}

#[test]
fn only_verbs_with_a_tense_or_mood_are_finite() {
    let finite: Vec<String> = tag::ALL.iter().filter(|tag| tag.is_finite()).map(Tag::to_string).collect();
    assert_eq!(
        finite,
        [
            "VERB present",
            "VERB third-person",
            "VERB past",
            "AUX present",
            "AUX third-person",
            "AUX past",
            "AUX modal"
        ]
    );
}

#[test]
fn every_tag_is_listed_once() {
    assert_eq!(tag::ALL.iter().collect::<HashSet<_>>().len(), tag::TAGS);
}

#[test]
fn the_same_sentence_has_the_same_tags_however_many_words_stood_before_it() {
    // More different words than are remembered, one sentence each of six.
    let mut text: String =
        (0..39_996).map(|n| if n % 6 == 5 { format!("w{n:x}.\n") } else { format!("w{n:x} ") }).collect();
    let sentence = "Rebels shelled the airport again, officials said.";
    text += sentence;
    let alone = tagged(sentence);
    assert!(tagged(&text).ends_with(&alone));
}

#[test]
fn a_sentence_without_end_is_tagged_to_its_end() {
    let text = "shell ".repeat(100_000);
    assert_eq!(tagged(&text).len(), 100_000);
}

#[test]
fn damaged_weights_are_refused_with_a_message() {
    let whole = dateline::gazetteer::Tables::EMBEDDED.speech;
    assert!(Speech::from_bytes(whole).is_ok());
    let mut bent = whole.to_vec();
    let middle = bent.len() / 2;
    bent[middle] ^= 1;
    let why = Speech::from_bytes(bent.leak()).expect_err("damaged").to_string();
    assert!(why.starts_with("speech.bin cannot be used: its bytes are damaged"), "{why}");
    let why = Speech::from_bytes(&whole[..whole.len() - 1]).expect_err("cut short").to_string();
    assert!(why.starts_with("speech.bin cannot be used"), "{why}");
    let why =
        Speech::from_bytes(dateline::gazetteer::Tables::EMBEDDED.clusters).expect_err("another").to_string();
    assert!(why.contains("another kind"), "{why}");
}

#[test]
fn weights_that_do_not_fit_each_other_are_refused() {
    use dateline::gazetteer::packed;
    use dateline::model::speech::weights::{COLUMNS, MAGIC, Weights};
    let row = |first: u32, weight: u32| [first.to_le_bytes(), weight.to_le_bytes()].concat();
    let buckets = [row(0, 0), row(1, 1), row(1, 1)].concat();
    let seal = |buckets: &[u8], column: u8, count: u8| {
        let sections = [buckets.to_vec(), vec![7, 0], vec![count], vec![column], vec![1]];
        Weights::from_bytes(packed::seal(MAGIC, &sections).leak())
    };
    assert!(seal(&buckets, 0, 1).is_ok());
    let beyond = u8::try_from(COLUMNS).expect("columns fit a byte");
    for (what, refused) in [
        ("a column that is none", seal(&buckets, beyond, 1)),
        ("a count that is too large", seal(&buckets, 0, 2)),
        ("a bucket too few", seal(&buckets[..16], 0, 1)),
        ("no bucket", seal(&[], 0, 1)),
        ("a feature that is not there", seal(&[row(0, 0), row(2, 1), row(1, 1)].concat(), 0, 1)),
    ] {
        let why = refused.expect_err(what).to_string();
        assert!(why.contains("do not fit each other"), "{what}: {why}");
    }
}

proptest! {
    #[test]
    fn any_text_has_one_tag_a_token(text in "\\PC{0,200}|[ -~\n’“”–é½😀\u{200d}\u{301}]{0,300}") {
        let Resources { speech, clusters, .. } = Resources::embedded();
        let document = Document::read(&text);
        prop_assert_eq!(speech.tags(&document, clusters).len(), document.tokens().len());
    }
}

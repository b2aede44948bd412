//! A person's name cut into what counts: words, generation, what the title tells.

use std::borrow::Cow;

use super::person::Person;
use super::small::{Gender, Small};
use super::token::{Token, tokens};
use super::word::Word;

impl Person {
    pub(super) fn read(name: &str) -> Self {
        let mut tokens = tokens(name);
        let gender = take_titles(&mut tokens);
        let shouted = tokens.iter().all(|token| !token.text.contains(char::is_lowercase));
        let generation = take_generation(&mut tokens, shouted);
        let surname_first = tokens.iter().any(|token| token.comma);
        let mut words: Vec<Word> = Vec::new();
        let mut article = false;
        for (at, token) in tokens.iter().enumerate() {
            let small = Small::of(token.text);
            if is_named(&tokens, at) {
                let particle = small == Some(Small::Particle) && token.text.chars().count() > 1;
                words.extend(words_of(token, shouted).into_iter().map(|word| Word {
                    follows_article: article,
                    is_particle: particle && !word.given.is_known(),
                    ..word
                }));
            }
            article = small == Some(Small::Article);
        }
        if words.is_empty() {
            words = tokens.iter().flat_map(|token| words_of(token, shouted)).collect();
        }
        Self { words, generation, gender, surname_first }
    }
}

/// Takes titles from the front and honours from the end, but never all.
fn take_titles(tokens: &mut Vec<Token>) -> Option<Gender> {
    let mut gender = None;
    let mut titles = 0;
    for token in tokens.iter().take(tokens.len().saturating_sub(1)) {
        let Some(Small::Title(told)) = Small::of(token.text).filter(|_| !token.comma) else { break };
        gender = gender.or(told);
        titles += 1;
    }
    tokens.drain(..titles);
    let turned = tokens.iter().any(|token| token.comma);
    while tokens.len() > 1
        && tokens.last().is_some_and(|last| match Small::of(last.text) {
            Some(Small::Honour) => true,
            Some(Small::Title(_)) => turned,
            _ => false,
        })
    {
        tokens.pop();
    }
    gender
}

/// Takes Jr, Sr, III from the end.
fn take_generation(tokens: &mut Vec<Token>, shouted: bool) -> Option<u8> {
    let last = tokens.last().filter(|_| tokens.len() > 1)?;
    let generation = match Small::of(last.text) {
        Some(Small::Generation(generation)) => generation,
        _ if shouted || last.dotted => return None,
        // Gustaf V is a king, Boris V a boy.
        _ => roman(last.text).filter(|_| last.text.len() > 1 || tokens.len() == 2)?,
    };
    tokens.pop();
    if let Some(last) = tokens.last_mut() {
        last.comma = false;
    }
    Some(generation)
}

/// A Roman number up to thirty-nine; not X alone, as in Malcolm X.
fn roman(word: &str) -> Option<u8> {
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let ones = word.trim_start_matches('X');
    let tens = u8::try_from(word.len() - ones.len()).ok().filter(|tens| *tens < 4)?;
    let ones = ONES.iter().position(|&number| number == ones)?;
    (!word.is_empty() && word != "X").then_some(10 * tens + u8::try_from(ones).ok()?)
}

/// Whether a word is more than a particle or an article: bin, von; al, as in al-Assad.
fn is_named(tokens: &[Token], at: usize) -> bool {
    let token = tokens[at];
    let next = tokens.get(at + 1);
    // Ortega y Gasset; but Boris Y. Petrov.
    if token.dotted || (token.text.chars().count() == 1 && token.text.contains(char::is_uppercase)) {
        return true;
    }
    match Small::of(token.text) {
        Some(Small::Particle) => may_be_name(tokens, at),
        Some(Small::Article) => {
            !(token.joined || (next.is_some() && (at > 0 || token.text.starts_with(char::is_lowercase))))
        }
        _ => true,
    }
}

/// Whether a particle begins a name: Ben Wallace, De Masi.
fn may_be_name(tokens: &[Token], at: usize) -> bool {
    at == 0 && tokens.len() > 1 && !tokens[at].text.starts_with(char::is_lowercase)
}

/// The words that a token stands for: capitals in a name that is not shouted are initials, JC.
fn words_of(token: &Token, shouted: bool) -> Vec<Word> {
    let letters = token.text.chars().filter(|letter| letter.is_alphabetic()).count();
    let capitals = !token.text.contains(|letter: char| !letter.is_uppercase());
    let vowelless = !token.text.contains(['A', 'E', 'I', 'O', 'U', 'Y']);
    if capitals && !shouted && vowelless && (2..=MOST_INITIALS).contains(&letters) {
        return token.text.split_inclusive(|_: char| true).map(|letter| Word::new(letter, true)).collect();
    }
    let is_initial = letters == 1 || (token.dotted && letters == 2);
    vec![Word::new(&with_letters(token.text), is_initial)]
}

/// So many initials stand together.
const MOST_INITIALS: usize = 3;

/// A name with the letters that its digits look like: S3rgei, l0. Numbers stay, and so does all else.
fn with_letters(word: &str) -> Cow<'_, str> {
    let digits = word.bytes().any(|byte| byte.is_ascii_digit());
    if !digits || word.bytes().all(|byte| byte.is_ascii_digit()) {
        return word.into();
    }
    let letter = |character| match character {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '7' => 't',
        '9' => 'g',
        other => other,
    };
    word.chars().map(letter).collect::<String>().into()
}

#[cfg(test)]
mod tests {
    use super::roman;

    #[test]
    fn roman_numbers_are_read_and_names_are_not() {
        assert_eq!(["I", "IV", "XVI", "XX", "XXXIX"].map(roman), [1, 4, 16, 20, 39].map(Some));
        assert_eq!(["", "X", "XXXX", "Vi", "Xi", "DIX"].map(roman), [None; 6]);
    }
}

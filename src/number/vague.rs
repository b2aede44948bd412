//! Numbers that give no number to reckon with: `dozens`, `tens of thousands`, `several hundred`, `a few dozen`.

use super::amount::Amount;
use super::class::Class;
use super::lexeme::Lexemes;
use super::numeral::{Numeral, Shape, scale};
use super::value::Number;

/// The vague number that starts here.
pub(super) fn at(lexemes: &Lexemes, start: usize) -> Option<Numeral> {
    if let Some(least) = vague_word(lexemes, start) {
        let of = if lexemes.is(start + 1, "of") { vague_word(lexemes, start + 2) } else { None };
        if let Some(second) = of {
            // The second word is a plural of its own: half of its least value is its unit.
            let amount = Amount::whole(least).times(second / 2);
            return Some(Numeral {
                end: start + 3,
                number: Number::vague(amount),
                shape: Shape::Vague,
                scale: 1,
            });
        }
        // Tens of what, and scores in which game?
        let bare = match lexemes.word(start).to_ascii_lowercase().as_str() {
            "tens" => false,
            "scores" => {
                lexemes.any(start + 1, &["of", "more", "were", "have", "are", "killed", "wounded", "dead"])
            }
            _ => true,
        };
        let number = Number::vague(Amount::whole(least));
        return bare.then_some(Numeral { end: start + 1, number, shape: Shape::Vague, scale: 1 });
    }
    let many =
        [&["a", "few"][..], &["a", "couple", "of"], &["a", "couple"], &["several"], &["few"], &["many"]]
            .iter()
            .find_map(|words| lexemes.phrase(start, words))?;
    let scale = scale(lexemes, many).or_else(|| vague_word(lexemes, many).map(|least| least / 2))?;
    let number = Number::vague(Amount::whole(2).times(scale));
    Some(Numeral { end: many + 1, number, shape: Shape::Vague, scale: 1 })
}

fn vague_word(lexemes: &Lexemes, at: usize) -> Option<u64> {
    lexemes.find(at, |class| if let Class::Vague(least) = class { Some(least) } else { None })
}

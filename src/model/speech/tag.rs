//! Parts of speech, and the finer forms that are learnt with them.

use std::fmt;

/// What a word does in its sentence: the seventeen universal parts of speech (universaldependencies.org).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartOfSpeech {
    /// `heavy`, `first`.
    Adjective,
    /// `in`, `over`; also the particle of `give up`.
    Adposition,
    /// `heavily`, `yesterday`, `where`.
    Adverb,
    /// `is`, `had`, `will`, when another word carries the meaning.
    Auxiliary,
    /// `and`, `but`.
    CoordinatingConjunction,
    /// `the`, `this`, `every`.
    Determiner,
    /// `oh`, `yes`.
    Interjection,
    /// `shelling`, `drones`.
    Noun,
    /// `2,503`, `three`.
    Numeral,
    /// `to` before a verb, `not`, the possessive `'s`.
    Particle,
    /// `she`, `their`, `who`, `nobody`.
    Pronoun,
    /// `Kharkiv`, `Nations`.
    ProperNoun,
    /// `,`, `”`, `–`.
    Punctuation,
    /// `that`, `because`, `while`.
    SubordinatingConjunction,
    /// `%`, `$`, `:)`.
    Symbol,
    /// `shelled`, `has` when it stands alone.
    Verb,
    /// Foreign words and what is none.
    Other,
}

impl PartOfSpeech {
    /// The universal short name, such as `PROPN`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Adjective => "ADJ",
            Self::Adposition => "ADP",
            Self::Adverb => "ADV",
            Self::Auxiliary => "AUX",
            Self::CoordinatingConjunction => "CCONJ",
            Self::Determiner => "DET",
            Self::Interjection => "INTJ",
            Self::Noun => "NOUN",
            Self::Numeral => "NUM",
            Self::Particle => "PART",
            Self::Pronoun => "PRON",
            Self::ProperNoun => "PROPN",
            Self::Punctuation => "PUNCT",
            Self::SubordinatingConjunction => "SCONJ",
            Self::Symbol => "SYM",
            Self::Verb => "VERB",
            Self::Other => "X",
        }
    }
}

/// The form a word stands in, as far as English shows it; beside each the Penn Treebank's tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// None of those below: the singular noun, the positive adjective, the particle `to`.
    Plain,
    /// `drones`, `Nations` (NNS, NNPS).
    Plural,
    /// `heavier`, `more` (JJR, RBR).
    Comparative,
    /// `heaviest`, `most` (JJS, RBS).
    Superlative,
    /// An adjective or verb that is part of a name: `United` of `United Nations` (NNP).
    InName,
    /// The bare verb: `to fire`, `will fire` (VB).
    Base,
    /// The finite present but for the third person: `they fire` (VBP).
    Present,
    /// The finite present of the third person: `she says` (VBZ).
    ThirdPerson,
    /// The finite past: `he said`, `they struck` (VBD).
    Past,
    /// `advancing`, as participle or gerund (VBG).
    Ing,
    /// The past participle, passive ones among them: `was killed`, `had fled` (VBN).
    Participle,
    /// `will`, `could` (MD).
    Modal,
    /// The `up` of `give up` (RP).
    Particle,
    /// `who`, `where`, `which` before a noun (WP, WRB, WDT).
    Question,
    /// `that` and `which` that open a relative clause (WDT).
    Relative,
    /// `their`, `whose`, `'s` (PRP$, WP$, POS).
    Possessive,
    /// `not` (RB).
    Negation,
    /// `this`, `some` without a noun (DT).
    Demonstrative,
    /// `something`, `nobody` (NN).
    Indefinite,
    /// `there` of `there are` (EX).
    Existential,
}

impl Form {
    /// One word for people.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Plural => "plural",
            Self::Comparative => "comparative",
            Self::Superlative => "superlative",
            Self::InName => "in-name",
            Self::Base => "base",
            Self::Present => "present",
            Self::ThirdPerson => "third-person",
            Self::Past => "past",
            Self::Ing => "ing",
            Self::Participle => "participle",
            Self::Modal => "modal",
            Self::Particle => "particle",
            Self::Question => "question",
            Self::Relative => "relative",
            Self::Possessive => "possessive",
            Self::Negation => "negation",
            Self::Demonstrative => "demonstrative",
            Self::Indefinite => "indefinite",
            Self::Existential => "existential",
        }
    }
}

/// A part of speech in its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag {
    /// What the word does.
    pub part: PartOfSpeech,
    /// How it stands.
    pub form: Form,
}

impl Tag {
    /// Of a word that was not looked at.
    pub const NONE: Self = Self { part: PartOfSpeech::Other, form: Form::Plain };

    /// Whether this is a verb or auxiliary that carries a tense or mood of its own, as a clause's main verb does.
    #[must_use]
    pub const fn is_finite(self) -> bool {
        matches!(self.form, Form::Present | Form::ThirdPerson | Form::Past | Form::Modal)
    }
}

impl fmt::Display for Tag {
    /// `NOUN`, `VERB past`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.part.code())?;
        match self.form {
            Form::Plain => Ok(()),
            form => write!(out, " {}", form.name()),
        }
    }
}

/// How many tags are told apart.
pub const TAGS: usize = ALL.len();

/// Every tag that is learnt; the model counts them in this order.
pub const ALL: [Tag; 47] = {
    use Form as F;
    use PartOfSpeech as P;
    const fn tag(part: P, form: F) -> Tag {
        Tag { part, form }
    }
    [
        tag(P::Noun, F::Plain),
        tag(P::Noun, F::Plural),
        tag(P::ProperNoun, F::Plain),
        tag(P::ProperNoun, F::Plural),
        tag(P::Adjective, F::Plain),
        tag(P::Adjective, F::Comparative),
        tag(P::Adjective, F::Superlative),
        tag(P::Adjective, F::InName),
        tag(P::Verb, F::Base),
        tag(P::Verb, F::Present),
        tag(P::Verb, F::ThirdPerson),
        tag(P::Verb, F::Past),
        tag(P::Verb, F::Ing),
        tag(P::Verb, F::Participle),
        tag(P::Verb, F::InName),
        tag(P::Auxiliary, F::Base),
        tag(P::Auxiliary, F::Present),
        tag(P::Auxiliary, F::ThirdPerson),
        tag(P::Auxiliary, F::Past),
        tag(P::Auxiliary, F::Ing),
        tag(P::Auxiliary, F::Participle),
        tag(P::Auxiliary, F::Modal),
        tag(P::Adposition, F::Plain),
        tag(P::Adposition, F::Particle),
        tag(P::SubordinatingConjunction, F::Plain),
        tag(P::CoordinatingConjunction, F::Plain),
        tag(P::Determiner, F::Plain),
        tag(P::Determiner, F::Question),
        tag(P::Pronoun, F::Plain),
        tag(P::Pronoun, F::Possessive),
        tag(P::Pronoun, F::Demonstrative),
        tag(P::Pronoun, F::Indefinite),
        tag(P::Pronoun, F::Question),
        tag(P::Pronoun, F::Relative),
        tag(P::Pronoun, F::Existential),
        tag(P::Adverb, F::Plain),
        tag(P::Adverb, F::Comparative),
        tag(P::Adverb, F::Superlative),
        tag(P::Adverb, F::Question),
        tag(P::Particle, F::Plain),
        tag(P::Particle, F::Negation),
        tag(P::Particle, F::Possessive),
        tag(P::Numeral, F::Plain),
        tag(P::Punctuation, F::Plain),
        tag(P::Symbol, F::Plain),
        tag(P::Interjection, F::Plain),
        tag(P::Other, F::Plain),
    ]
};

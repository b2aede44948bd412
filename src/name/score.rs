//! How much each kind of evidence counts, per mille. A name needs more than [`FLOOR`].

/// What a candidate must exceed to be a mention: a guess that is as likely wrong as right.
pub(super) const FLOOR: u16 = 400;
/// The highest score rules give; certainty is for the reader.
pub(super) const CEILING: u16 = 980;
/// Worth of each further word of one mention over the same words apart: "Kyiv Independent" over "Kyiv".
pub(super) const LENGTH_BONUS: u64 = 20;
/// Cost of a mention, so that of equal readings the one with fewer, longer mentions wins. At most
/// [`LENGTH_BONUS`], which every mention earns at least once.
pub(super) const MENTION_COST: u64 = 20;

/// A nationality word: "Ukrainian" is hardly ever anything else.
pub(super) const NATIONALITY: u16 = 930;
/// A nationality word that is a common word or a name too: "Pole", "Karen", "Green".
pub(super) const DOUBTFUL_NATIONALITY: u16 = 480;
/// A language behind "in", "speaks" and the like.
pub(super) const LANGUAGE: u16 = 950;

/// A country by name.
pub(super) const COUNTRY: u16 = 920;
/// A place of the gazetteer that many people live in.
pub(super) const LARGE_PLACE: u16 = 820;
/// A smaller place of the gazetteer.
pub(super) const PLACE: u16 = 680;
/// Inhabitants from which a place is large: below, names of hamlets and names of people collide often.
pub(super) const LARGE_POPULATION: u32 = 100_000;
/// Inhabitants from which a place stays a place though it is a given name or surname as well.
pub(super) const FAMOUS_POPULATION: u32 = 500_000;
/// A place name that people bear too.
pub(super) const PERSON_TOO: i32 = -170;
/// A place name that is a common word too ("Reading", "Mobile").
pub(super) const COMMON_TOO: i32 = -260;
/// A preposition of place before it.
pub(super) const PREPOSITION: i32 = 150;
/// A larger place behind a comma: "Kostiantynivka, Ukraine".
pub(super) const LARGER_PLACE: i32 = 200;
/// A title before it: "Mr Washington".
pub(super) const TITLE_BEFORE: i32 = -450;
/// A name with a head noun that the language of news ties to it: "Rivne region", "Naf river".
pub(super) const WITH_HEAD: u16 = 930;
/// The same, when nothing else is known of the name.
pub(super) const UNKNOWN_WITH_HEAD: u16 = 800;

/// An organisation of the lexicon.
pub(super) const ORGANISATION: u16 = 900;
/// An organisation of the lexicon whose name is a common word or a place too.
pub(super) const DOUBTFUL_ORGANISATION: u16 = 560;
/// An organisation of the lexicon that shares its name with some village; a preposition of place tips the scales.
pub(super) const ORGANISATION_OR_PLACE: u16 = 710;
/// Capitals that close with an organisation's head noun: "Rosen Institute".
pub(super) const ORGANISATION_SHAPE: u16 = 800;
/// The same with a nation before it, which by itself would be a sure name: "Russian Defence Ministry".
pub(super) const NATIONAL_ORGANISATION: u16 = 940;
/// A head noun in capitals alone: "the Ministry".
pub(super) const BARE_HEAD: u16 = 560;
/// A numbered unit: "93rd Mechanized Brigade".
pub(super) const NUMBERED_UNIT: u16 = 900;
/// An abbreviation in capitals that nothing explains.
pub(super) const ABBREVIATION: u16 = 620;
/// An abbreviation in brackets behind the name it abbreviates.
pub(super) const EXPLAINED_ABBREVIATION: u16 = 950;

/// A named weapon or a weapon noun.
pub(super) const WEAPON: u16 = 900;
/// A weapon noun that has other uses.
pub(super) const DOUBTFUL_WEAPON: u16 = 560;
/// An event, law, work or product of the lexicon.
pub(super) const LISTED: u16 = 880;
/// An event or a law by its shape: "Operation Northern Dawn", "Article 5".
pub(super) const SHAPED: u16 = 820;

/// What a run of capitalised words starts from as a person's name.
pub(super) const RUN: i32 = 400;
/// A given name at its start.
pub(super) const GIVEN_NAME: i32 = 300;
/// An initial at its start.
pub(super) const INITIAL: i32 = 280;
/// A surname at its end.
pub(super) const SURNAME: i32 = 100;
/// Two to four words of which nothing is known: most are people.
pub(super) const UNKNOWN_NAMES: i32 = 90;
/// One word of which nothing is known: small villages are the names that lists lack most.
pub(super) const UNKNOWN_NAME: i32 = 30;
/// A given name or a surname alone: often a word of another language.
pub(super) const LONE_NAME: i32 = 60;
/// A list that holds a place.
pub(super) const LISTED_WITH_PLACES: i32 = 260;
/// A noun such as "company" or "newspaper" beside it.
pub(super) const COMPANY: i32 = 360;
/// A title or a role before it.
pub(super) const TITLED: i32 = 420;
/// An age behind it: "Nina Kravets, 67,".
pub(super) const AGE: i32 = 450;
/// A verb of saying beside it.
pub(super) const SAYING: i32 = 220;
/// A byline or a credit before it.
pub(super) const BYLINE: i32 = 420;
/// An apposition that tells a role: "Sobko, the governor".
pub(super) const APPOSITION: i32 = 320;
/// A relation beside it: "his wife Olena".
pub(super) const KIN: i32 = 300;
/// A preposition of place before an unknown name.
pub(super) const UNKNOWN_PREPOSITION: i32 = 260;
/// "the town of", "the village of" before an unknown name.
pub(super) const ANNOUNCED_PLACE: i32 = 520;
/// An article before it, which people and places do without.
pub(super) const ARTICLE: i32 = 240;
/// The whole name of a person was given elsewhere in the document, and this is its surname.
pub(super) const KNOWN_SURNAME: i32 = 480;

/// Sums evidence into a score.
pub(super) fn sum(evidence: i32) -> u16 {
    u16::try_from(evidence.clamp(0, i32::from(CEILING))).expect("clamped to a small range")
}

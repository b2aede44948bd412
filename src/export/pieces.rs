//! The page's snapshot in pieces: each is small enough to be taken in between two movements of the reader's pointer, and an
//! article that the page has already, unchanged, is only named.

use std::collections::VecDeque;
use std::hash::{Hash as _, Hasher as _};
use std::vec::IntoIter;

use rustc_hash::{FxHashMap, FxHasher};
use serde::Serialize;

use super::form::{ArticleForm, EventForm, FigureForm, MentionForm, QuoteForm, TimeForm};
use super::snapshot::{self, ArticleView, HiddenView, ParagraphView, RunView};
use crate::dossier::Dossier;
use crate::gazetteer::Resources;
use crate::view::counted::Counted;

/// So many mentions, runs and the like stand in one piece at most: about 200 kB of JSON, which a browser reads in a few
/// milliseconds.
const ITEMS: usize = 1500;

/// One piece. An article comes as `article`, then as many `more` as it needs, or as `same`; `frame` comes last.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum SnapshotPiece {
    /// An article with the beginnings of its lists.
    Article {
        /// Its outside form.
        form: Box<ArticleForm>,
        /// Its view.
        view: Box<ArticleView>,
    },
    /// What its lists go on with.
    More(MoreOfArticle),
    /// The caller's number of an article that is as it was when it was last handed out.
    Same(u32),
    /// What is not of one article: a snapshot without articles.
    Frame(Box<snapshot::Snapshot>),
}

/// What the lists of an article go on with.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct MoreOfArticle {
    /// More of [`ArticleForm::mentions`].
    pub mentions: Vec<MentionForm>,
    /// More of [`ArticleForm::times`].
    pub times: Vec<TimeForm>,
    /// More of [`ArticleForm::quotes`].
    pub quotes: Vec<QuoteForm>,
    /// More of [`ArticleForm::figures`].
    pub figures: Vec<FigureForm>,
    /// More of [`ArticleForm::events`].
    pub events: Vec<EventForm>,
    /// More of [`ArticleView::hidden`].
    pub hidden: Vec<HiddenView>,
    /// More of [`ArticleView::paragraphs`]; one that begins where the last one began holds more of its runs.
    pub paragraphs: Vec<ParagraphView>,
}

/// Hands a dossier out in pieces, and remembers what it handed out before.
#[derive(Clone, Debug, Default)]
pub struct Pieces {
    /// Fingerprints of the articles as they were last handed out, by the caller's numbers.
    known: FxHashMap<u32, u64>,
    round: Option<Round>,
}

/// One dossier on its way out.
#[derive(Clone, Debug)]
struct Round {
    keys: Vec<u32>,
    counted: Counted,
    /// The next article.
    next: usize,
    /// Pieces that are made and not yet taken.
    ready: VecDeque<String>,
    elapsed_ms: f64,
}

impl Pieces {
    /// Begins to hand out a dossier; `keys` are the caller's numbers for its articles.
    pub fn begin(&mut self, dossier: &Dossier, keys: Vec<u32>, elapsed_ms: f64) {
        let counted = Counted::of(dossier);
        self.round = Some(Round { keys, counted, next: 0, ready: VecDeque::new(), elapsed_ms });
    }

    /// The next piece as JSON, a [`SnapshotPiece`]; nothing once all were handed out. `dossier` is the one that was begun with.
    pub fn next(&mut self, dossier: &Dossier, resources: &Resources) -> Option<String> {
        let round = self.round.as_mut()?;
        if let Some(ready) = round.ready.pop_front() {
            return Some(ready);
        }
        if round.next == dossier.readings().len() {
            let Round { keys, elapsed_ms, .. } = self.round.take()?;
            // What is no longer on the desk need not be remembered.
            self.known.retain(|key, _| keys.contains(key));
            return Some(json(&SnapshotPiece::Frame(Box::new(snapshot::frame(
                dossier, resources, elapsed_ms,
            )))));
        }
        let key = round.keys.get(round.next).copied().unwrap_or_default();
        let (form, view) = snapshot::article(dossier, &round.counted, round.next, key);
        round.next += 1;
        let pieces = pieces(form, view);
        let print = fingerprint(&pieces);
        if self.known.insert(key, print) == Some(print) {
            return Some(json(&SnapshotPiece::Same(key)));
        }
        round.ready.extend(pieces);
        round.ready.pop_front()
    }
}

/// An article as JSON, cut into pieces.
fn pieces(mut form: ArticleForm, mut view: ArticleView) -> Vec<String> {
    let mut lists = Lists {
        mentions: take(&mut form.mentions),
        times: take(&mut form.times),
        quotes: take(&mut form.quotes),
        figures: take(&mut form.figures),
        events: take(&mut form.events),
        hidden: take(&mut view.hidden),
        paragraphs: take(&mut view.paragraphs),
        open: None,
    };
    let MoreOfArticle { mentions, times, quotes, figures, events, hidden, paragraphs } = lists.next();
    let form = ArticleForm { mentions, times, quotes, figures, events, ..form };
    let view = ArticleView { paragraphs, hidden, ..view };
    let mut all = vec![json(&SnapshotPiece::Article { form: Box::new(form), view: Box::new(view) })];
    while !lists.is_empty() {
        all.push(json(&SnapshotPiece::More(lists.next())));
    }
    all
}

fn take<T>(list: &mut Vec<T>) -> IntoIter<T> {
    std::mem::take(list).into_iter()
}

/// What is left of an article's lists.
struct Lists {
    mentions: IntoIter<MentionForm>,
    times: IntoIter<TimeForm>,
    quotes: IntoIter<QuoteForm>,
    figures: IntoIter<FigureForm>,
    events: IntoIter<EventForm>,
    hidden: IntoIter<HiddenView>,
    paragraphs: IntoIter<ParagraphView>,
    /// A paragraph some of whose runs are left.
    open: Option<(ParagraphView, IntoIter<RunView>)>,
}

impl Lists {
    fn next(&mut self) -> MoreOfArticle {
        MoreOfArticle {
            mentions: self.mentions.by_ref().take(ITEMS).collect(),
            times: self.times.by_ref().take(ITEMS).collect(),
            quotes: self.quotes.by_ref().take(ITEMS).collect(),
            figures: self.figures.by_ref().take(ITEMS).collect(),
            events: self.events.by_ref().take(ITEMS).collect(),
            hidden: self.hidden.by_ref().take(ITEMS).collect(),
            paragraphs: self.next_paragraphs(),
        }
    }

    /// Paragraphs with so many runs together; the last one may go on in the next piece.
    fn next_paragraphs(&mut self) -> Vec<ParagraphView> {
        let mut found = Vec::new();
        let mut room = ITEMS;
        while room > 0 {
            let next = |mut paragraph: ParagraphView| {
                let runs = take(&mut paragraph.runs);
                (paragraph, runs)
            };
            let Some((paragraph, mut runs)) = self.open.take().or_else(|| self.paragraphs.next().map(next))
            else {
                break;
            };
            let now: Vec<RunView> = runs.by_ref().take(room).collect();
            // A paragraph without a run takes room too, or a million of them would stand in one piece.
            room -= now.len().max(1);
            found.push(ParagraphView { runs: now, ..paragraph.clone() });
            if runs.len() > 0 {
                self.open = Some((paragraph, runs));
            }
        }
        found
    }

    fn is_empty(&self) -> bool {
        let lengths = [self.mentions.len(), self.times.len(), self.quotes.len(), self.figures.len()];
        lengths == [0; 4]
            && self.events.len() + self.hidden.len() + self.paragraphs.len() == 0
            && self.open.is_none()
    }
}

fn json(piece: &SnapshotPiece) -> String {
    serde_json::to_string(piece).expect("the snapshot is plain data")
}

/// Tells whether an article changed. It need not withstand anybody who wants to deceive: the texts are the reader's own.
fn fingerprint(pieces: &[String]) -> u64 {
    let mut hasher = FxHasher::default();
    pieces.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{ITEMS, Pieces};
    use crate::article::Article;
    use crate::dossier::Dossier;
    use crate::export::snapshot;
    use crate::gazetteer::Resources;

    fn dossier(texts: &[&str]) -> Dossier {
        let named = texts.iter().enumerate().map(|(at, text)| Article::new(format!("{at}.txt"), *text));
        Dossier::read(&named.collect::<Vec<_>>(), Resources::embedded())
    }

    fn taken(pieces: &mut Pieces, dossier: &Dossier) -> Vec<Value> {
        pieces.begin(dossier, (0..).take(dossier.readings().len()).collect(), 0.0);
        let all = std::iter::from_fn(|| pieces.next(dossier, Resources::embedded()));
        all.map(|piece| serde_json::from_str(&piece).expect("JSON")).collect()
    }

    /// Puts pieces together as the page does.
    fn assembled(pieces: &[Value]) -> Value {
        let mut forms: Vec<Value> = Vec::new();
        let mut views: Vec<Value> = Vec::new();
        for piece in pieces {
            if let Some(article) = piece.get("article") {
                forms.push(article["form"].clone());
                views.push(article["view"].clone());
            }
            for (list, items) in piece.get("more").and_then(Value::as_object).into_iter().flatten() {
                let holder = if list == "hidden" || list == "paragraphs" { &mut views } else { &mut forms };
                let whole =
                    holder.last_mut().expect("an article came before")[list].as_array_mut().expect("a list");
                for item in items.as_array().expect("a list") {
                    match whole
                        .last_mut()
                        .filter(|last| list == "paragraphs" && last["start"] == item["start"])
                    {
                        Some(last) => {
                            let runs = item["runs"].as_array().expect("runs").clone();
                            last["runs"].as_array_mut().expect("runs").extend(runs);
                        }
                        None => whole.push(item.clone()),
                    }
                }
            }
        }
        let mut frame = pieces.last().expect("the frame")["frame"].clone();
        frame["analysis"]["articles"] = json!(forms);
        frame["articles"] = json!(views);
        frame
    }

    #[test]
    fn the_pieces_are_the_whole_snapshot() {
        let long =
            "Shells fell on Kharkiv on Tuesday, and two people were hurt, the mayor said. ".repeat(ITEMS);
        let dossier = dossier(&["LONDON – Nothing happened.", &long, "", &long.replace(". ", ".\n\n")]);
        let whole = snapshot::snapshot(&dossier, Resources::embedded(), &[0, 1, 2, 3], 0.0);
        let pieces = taken(&mut Pieces::default(), &dossier);
        assert!(pieces.len() > 5, "the long articles take several pieces");
        assert!(pieces.iter().all(|piece| piece.to_string().len() < 2_000_000), "every piece is short");
        assert_eq!(assembled(&pieces), serde_json::from_str::<Value>(&whole.to_json()).expect("JSON"));
    }

    #[test]
    fn what_did_not_change_is_only_named() {
        let mut pieces = Pieces::default();
        let before = taken(&mut pieces, &dossier(&["One.", "LONDON – Two."]));
        assert!(before.iter().all(|piece| piece.get("same").is_none()));
        let after = taken(&mut pieces, &dossier(&["One.", "LONDON – Two, changed.", "Three."]));
        assert_eq!(after[0], json!({"same": 0}));
        assert!(after[1].get("article").is_some() && after[2].get("article").is_some());
    }
}

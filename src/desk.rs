//! The articles a reader has laid out: added, edited and removed one by one, and read only when they are new.
//!
//! This is the state behind the page. It is plain Rust; the boundary to JavaScript adds nothing to it.

use std::collections::BTreeMap;
use std::fmt;

use crate::article::{Article, CivilDate};
use crate::correction::{self, Amendment, Changed, Correction};
use crate::dossier::Dossier;
use crate::gazetteer::Resources;
use crate::pipeline::{self, Reading};

/// Names one article for as long as the desk lives. A key is never given out twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(pub u32);

/// There is no article with this key, or no longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchArticle(pub Key);

impl fmt::Display for NoSuchArticle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no article with key {}: it was removed, or never added", self.0.0)
    }
}

impl std::error::Error for NoSuchArticle {}

/// How far an analysis has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress<'a> {
    /// Articles read so far in this analysis.
    pub done: usize,
    /// Articles this analysis has to read; those that are already read do not count.
    pub total: usize,
    /// The article that is read next, or the last one at the end.
    pub name: &'a str,
}

/// Articles in the order they were added, and what was read out of them.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    entries: Vec<Entry>,
    /// Articles that are set aside, with what was read of them.
    aside: BTreeMap<Key, Entry>,
    next_key: u32,
    corrections: Vec<Correction>,
    /// The united readings. While it is there, it holds for every entry its corrected reading, else its reading, and the entry
    /// lacks that one.
    dossier: Option<Dossier>,
}

#[derive(Clone, Debug)]
struct Entry {
    key: Key,
    article: Article,
    /// The article as it is read.
    reading: Option<Reading>,
    /// The article as a reader corrected its marks; kept beside, so that nothing is read anew when corrections are taken back.
    amended: Option<Amended>,
}

#[derive(Clone, Debug)]
struct Amended {
    amendment: Amendment,
    reading: Option<Reading>,
}

impl Entry {
    fn new(key: Key, article: Article) -> Self {
        Self { key, article, reading: None, amended: None }
    }

    /// Forgets what was read, because the article is another one now.
    fn forget(&mut self) {
        (self.reading, self.amended) = (None, None);
    }

    /// What goes into the dossier.
    fn current(&mut self) -> &mut Option<Reading> {
        match &mut self.amended {
            Some(amended) => &mut amended.reading,
            None => &mut self.reading,
        }
    }

    /// Corrects the marks, or takes corrections back; what is so already stays.
    fn amend(&mut self, amendment: Option<Amendment>, resources: &Resources) {
        let Some(amendment) = amendment else {
            self.amended = None;
            return;
        };
        if self.amended.as_ref().is_some_and(|amended| amended.amendment == amendment) {
            return;
        }
        let reading = self.reading.as_ref().map(|reading| pipeline::amend(reading, &amendment, resources));
        self.amended = Some(Amended { amendment, reading });
    }
}

impl Desk {
    /// An empty desk.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts an article last.
    pub fn add(&mut self, article: Article) -> Key {
        self.open();
        let key = Key(self.next_key);
        self.next_key += 1;
        self.entries.push(Entry::new(key, article));
        key
    }

    /// Gives an article another text; it keeps its place, its name and its given date.
    ///
    /// # Errors
    /// When the desk has no such article.
    pub fn replace_text(&mut self, key: Key, text: String) -> Result<(), NoSuchArticle> {
        let entry = self.entry(key)?;
        if entry.article.text != text {
            entry.article.text = text;
            entry.forget();
        }
        Ok(())
    }

    /// Gives an article its publication date, or takes the given one away, so that the text's own counts.
    ///
    /// # Errors
    /// When the desk has no such article.
    pub fn set_published(&mut self, key: Key, date: Option<CivilDate>) -> Result<(), NoSuchArticle> {
        let entry = self.entry(key)?;
        if entry.article.published != date {
            entry.article.published = date;
            entry.forget();
        }
        Ok(())
    }

    /// Gives an article another name. Nothing is read again.
    ///
    /// # Errors
    /// When the desk has no such article.
    pub fn rename(&mut self, key: Key, name: String) -> Result<(), NoSuchArticle> {
        let entry = self.entry(key)?;
        let amended = entry.amended.as_mut().and_then(|amended| amended.reading.as_mut());
        for reading in entry.reading.as_mut().into_iter().chain(amended) {
            reading.name.clone_from(&name);
        }
        entry.article.name = name;
        Ok(())
    }

    /// Takes an article away.
    ///
    /// # Errors
    /// When the desk has no such article.
    pub fn remove(&mut self, key: Key) -> Result<(), NoSuchArticle> {
        self.open();
        let at = self.position(key)?;
        self.entries.remove(at);
        Ok(())
    }

    /// Sets an article aside. It can be brought back, and is not read again then.
    ///
    /// # Errors
    /// When the desk has no such article.
    pub fn set_aside(&mut self, key: Key) -> Result<(), NoSuchArticle> {
        self.open();
        let at = self.position(key)?;
        self.aside.insert(key, self.entries.remove(at));
        Ok(())
    }

    /// Brings an article back that was set aside, to its old place.
    ///
    /// # Errors
    /// When no such article was set aside.
    pub fn bring_back(&mut self, key: Key) -> Result<(), NoSuchArticle> {
        let entry = self.aside.remove(&key).ok_or(NoSuchArticle(key))?;
        self.open();
        let at = self.entries.partition_point(|other| other.key < key);
        self.entries.insert(at, entry);
        Ok(())
    }

    /// Sets a reader's corrections, in place of those that were there. They hold for the articles that are there and for those to
    /// come; nothing is read again but what rests on marks they change.
    pub fn set_corrections(&mut self, corrections: Vec<Correction>) {
        if self.corrections != corrections {
            self.open();
            self.corrections = corrections;
        }
    }

    /// A reader's corrections.
    #[must_use]
    pub fn corrections(&self) -> &[Correction] {
        &self.corrections
    }

    /// Takes every article away; corrections stay. Keys given out before stay unknown.
    pub fn clear(&mut self) {
        self.entries.clear();
        self.aside.clear();
        self.dossier = None;
    }

    /// The article with this key.
    ///
    /// # Errors
    /// When the desk has no such article.
    pub fn article(&self, key: Key) -> Result<&Article, NoSuchArticle> {
        Ok(&self.entries[self.position(key)?].article)
    }

    /// The keys in the order of the articles, which is the order of the dossier's readings.
    #[must_use]
    pub fn keys(&self) -> impl ExactSizeIterator<Item = Key> + '_ {
        self.entries.iter().map(|entry| entry.key)
    }

    /// Reads what is new and unites all articles. `progress` is told before each article and once at the end.
    ///
    /// # Errors
    /// The first error `progress` gives back stops the analysis; what is read by then need not be read again.
    pub fn analyse<E>(
        &mut self,
        resources: &Resources,
        mut progress: impl FnMut(Progress<'_>) -> Result<(), E>,
    ) -> Result<&Dossier, E> {
        let dossier = if let Some(dossier) = self.dossier.take() {
            dossier
        } else {
            self.read_new(resources, &mut progress)?;
            let changed = self.correct(resources);
            let readings = self.entries.iter_mut().filter_map(|entry| entry.current().take()).collect();
            Dossier::unite_corrected(readings, self.corrections.clone(), changed, resources)
        };
        Ok(self.dossier.insert(dossier))
    }

    fn read_new<E>(
        &mut self,
        resources: &Resources,
        progress: &mut impl FnMut(Progress<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let unread = |entry: &&mut Entry| entry.reading.is_none();
        let total = self.entries.iter_mut().filter(unread).count();
        let mut last = None;
        for (done, entry) in self.entries.iter_mut().filter(unread).enumerate() {
            progress(Progress { done, total, name: &entry.article.name })?;
            entry.reading = Some(pipeline::read(&entry.article, resources));
            last = Some(&entry.article.name);
        }
        last.map_or(Ok(()), |name| progress(Progress { done: total, total, name }))
    }

    /// Corrects the marks of every article.
    fn correct(&mut self, resources: &Resources) -> Changed {
        let readings = self.entries.iter().filter_map(|entry| entry.reading.as_ref()).collect();
        let (amendments, changed) = correction::plan(readings, &self.corrections);
        for (entry, amendment) in self.entries.iter_mut().zip(amendments) {
            entry.amend(amendment, resources);
        }
        changed
    }

    /// Takes the readings back out of the dossier, because something is about to change.
    fn open(&mut self) {
        if let Some(dossier) = self.dossier.take() {
            for (entry, reading) in self.entries.iter_mut().zip(dossier.into_readings()) {
                *entry.current() = Some(reading);
            }
        }
    }

    fn entry(&mut self, key: Key) -> Result<&mut Entry, NoSuchArticle> {
        let at = self.position(key)?;
        self.open();
        Ok(&mut self.entries[at])
    }

    /// Keys only grow, and entries stand in the order they were added.
    fn position(&self, key: Key) -> Result<usize, NoSuchArticle> {
        self.entries.binary_search_by_key(&key, |entry| entry.key).map_err(|_| NoSuchArticle(key))
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::{Desk, Key, NoSuchArticle, Progress};
    use crate::{Article, CivilDate, Resources};

    const TEXTS: [&str; 3] = ["KYIV – One.", "GENEVA – Two.", "Three."];

    fn desk() -> (Desk, Vec<Key>) {
        let mut desk = Desk::new();
        let keys =
            TEXTS.iter().enumerate().map(|(at, text)| desk.add(Article::new(format!("{at}.txt"), *text)));
        let keys = keys.collect();
        (desk, keys)
    }

    /// Analyses, and gives back the articles that were read for it.
    fn read(desk: &mut Desk) -> Vec<String> {
        let mut names = Vec::new();
        let outcome = desk.analyse(Resources::embedded(), |Progress { done, total, name }| {
            if done < total {
                names.push(name.to_owned());
            }
            Ok::<(), Infallible>(())
        });
        outcome.expect("a progress that cannot fail");
        names
    }

    fn texts(desk: &mut Desk) -> Vec<String> {
        let Ok(dossier) = desk.analyse(Resources::embedded(), |_| Ok::<(), Infallible>(()));
        dossier.readings().iter().map(|reading| reading.document.text().to_owned()).collect()
    }

    #[test]
    fn only_what_changed_is_read_again() {
        let (mut desk, keys) = desk();
        assert_eq!(read(&mut desk), ["0.txt", "1.txt", "2.txt"]);
        assert_eq!(read(&mut desk), [""; 0], "nothing changed");

        desk.replace_text(keys[1], "GENEVA – Edited.".to_owned()).expect("it is there");
        desk.add(Article::new("3.txt", "Four."));
        assert_eq!(read(&mut desk), ["1.txt", "3.txt"]);

        desk.remove(keys[0]).expect("it is there");
        desk.rename(keys[2], "third".to_owned()).expect("it is there");
        assert_eq!(read(&mut desk), [""; 0], "removing and renaming read nothing");
        assert_eq!(texts(&mut desk), ["GENEVA – Edited.", "Three.", "Four."]);
    }

    #[test]
    fn what_is_set_aside_comes_back_to_its_place_unread() {
        let (mut desk, keys) = desk();
        read(&mut desk);
        desk.set_aside(keys[0]).expect("it is there");
        assert_eq!(desk.set_aside(keys[0]), Err(NoSuchArticle(keys[0])));
        assert_eq!(texts(&mut desk), ["GENEVA – Two.", "Three."]);
        desk.add(Article::new("3.txt", "Four."));
        desk.bring_back(keys[0]).expect("it was set aside");
        assert_eq!(desk.bring_back(keys[0]), Err(NoSuchArticle(keys[0])));
        assert_eq!(read(&mut desk), ["3.txt"]);
        assert_eq!(texts(&mut desk), ["KYIV – One.", "GENEVA – Two.", "Three.", "Four."]);
    }

    #[test]
    fn a_given_date_is_seen_and_can_be_taken_back() {
        let (mut desk, keys) = desk();
        let given = CivilDate::new(2022, 6, 7);
        let published = |desk: &mut Desk, date| {
            desk.set_published(keys[0], date).expect("it is there");
            let Ok(dossier) = desk.analyse(Resources::embedded(), |_| Ok::<(), Infallible>(()));
            dossier.readings()[0].published.map(|found| found.date)
        };
        assert_eq!(published(&mut desk, given), given);
        assert_eq!(published(&mut desk, None), None);
    }

    #[test]
    fn a_new_name_reaches_the_readings() {
        let (mut desk, keys) = desk();
        read(&mut desk);
        desk.rename(keys[2], "third".to_owned()).expect("it is there");
        let Ok(dossier) = desk.analyse(Resources::embedded(), |_| Ok::<(), Infallible>(()));
        assert_eq!(dossier.readings()[2].name, "third");
    }

    #[test]
    fn a_removed_key_is_refused_and_never_given_again() {
        let (mut desk, keys) = desk();
        desk.remove(keys[2]).expect("it is there");
        assert_eq!(desk.remove(keys[2]), Err(NoSuchArticle(keys[2])));
        assert_eq!(desk.rename(keys[2], String::new()), Err(NoSuchArticle(keys[2])));
        assert_ne!(desk.add(Article::new("new", "")), keys[2]);
        desk.clear();
        assert_eq!(desk.article(keys[0]), Err(NoSuchArticle(keys[0])));
        assert!(!keys.contains(&desk.add(Article::new("after", ""))));
    }

    #[test]
    fn a_failing_progress_stops_and_the_next_analysis_goes_on() {
        let (mut desk, _) = desk();
        let stop = |progress: Progress<'_>| if progress.done == 2 { Err("stop") } else { Ok(()) };
        assert_eq!(desk.analyse(Resources::embedded(), stop).err(), Some("stop"));
        assert_eq!(read(&mut desk), ["2.txt"], "the first two are read already");
        assert_eq!(texts(&mut desk), TEXTS);
    }

    #[test]
    fn progress_counts_up_to_its_total() {
        let (mut desk, _) = desk();
        let mut seen = Vec::new();
        let Ok(_) = desk.analyse(Resources::embedded(), |progress| {
            seen.push((progress.done, progress.total));
            Ok::<(), Infallible>(())
        });
        assert_eq!(seen, [(0, 3), (1, 3), (2, 3), (3, 3)]);
    }
}

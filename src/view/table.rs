//! The summary table: one row an entity.

use super::context::{self, Context};
use super::counted::Counted;
use crate::Label;
use crate::dossier::Dossier;
use crate::identity::MentionRef;

/// One entity as the table shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The entity, as an index into [`Dossier::entities`].
    pub entity: usize,
    /// Its kind.
    pub label: Label,
    /// Its fullest name.
    pub name: String,
    /// Its other spellings, most frequent first.
    pub aliases: Vec<String>,
    /// Its mentions in all articles, those in repeated captions and in duplicates left out.
    pub mentions: usize,
    /// The articles that mention it, in order, each with its count.
    pub counts: Vec<ArticleCount>,
    /// The lowest score among its mentions, in thousandths.
    pub least_sure: u16,
    /// The highest: how sure it is that there is such an entity at all.
    pub surest: u16,
    /// Its first mention.
    pub first: MentionRef,
    /// The words around its first mention.
    pub context: Context,
}

/// How often one article mentions an entity, and how surely.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArticleCount {
    /// The article, as an index into [`Dossier::readings`].
    pub article: usize,
    /// How often.
    pub mentions: usize,
    /// The highest score among these mentions, in thousandths.
    pub surest: u16,
}

/// A row for every entity, most mentioned first within each label, labels in display order.
#[must_use]
pub fn rows(dossier: &Dossier) -> Vec<Row> {
    let counted = Counted::of(dossier);
    let mut rows: Vec<Row> = dossier
        .entities()
        .iter()
        .enumerate()
        .filter_map(|(index, entity)| {
            let &first = entity.mentions.first()?;
            let reading = &dossier.readings()[first.article];
            let mentions = counted.mentions(entity);
            let score = |at: &MentionRef| dossier.readings()[at.article].mentions[at.mention].score;
            Some(Row {
                entity: index,
                label: entity.label,
                name: entity.name.clone(),
                aliases: entity.aliases.iter().filter(|alias| **alias != entity.name).cloned().collect(),
                mentions: mentions.len(),
                counts: by_article(&mentions, score),
                least_sure: mentions.iter().map(score).min().unwrap_or_default(),
                surest: mentions.iter().map(score).max().unwrap_or_default(),
                first,
                context: context::around(&reading.document, reading.mentions[first.mention].span),
            })
        })
        .collect();
    rows.sort_by_key(|row| (row.label, std::cmp::Reverse(row.mentions), row.entity));
    rows
}

/// Runs of mentions in one article, counted.
fn by_article(mentions: &[MentionRef], score: impl Fn(&MentionRef) -> u16) -> Vec<ArticleCount> {
    let runs = mentions.chunk_by(|one, next| one.article == next.article);
    let count = |run: &[MentionRef]| {
        let article = run.first()?.article;
        let surest = run.iter().map(&score).max()?;
        Some(ArticleCount { article, mentions: run.len(), surest })
    };
    runs.filter_map(count).collect()
}

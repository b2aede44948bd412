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
    /// Its mentions in all articles, those in repeated captions left out.
    pub mentions: usize,
    /// The articles that mention it, in order, each with its count.
    pub counts: Vec<(usize, usize)>,
    /// Its first mention.
    pub first: MentionRef,
    /// The words around its first mention.
    pub context: Context,
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
            let counts = counted.by_article(entity);
            Some(Row {
                entity: index,
                label: entity.label,
                name: entity.name.clone(),
                aliases: entity.aliases.iter().filter(|alias| **alias != entity.name).cloned().collect(),
                mentions: counts.iter().map(|(_, count)| count).sum(),
                counts,
                first,
                context: context::around(&reading.document, reading.mentions[first.mention].span),
            })
        })
        .collect();
    rows.sort_by_key(|row| (row.label, std::cmp::Reverse(row.mentions), row.entity));
    rows
}

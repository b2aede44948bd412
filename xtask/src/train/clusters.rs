//! Word clusters: which words carry their classes into the program.

use std::collections::BTreeMap;
use std::path::Path;

use dateline::model::Clusters;
use dateline::model::clusters::WordClasses;

use super::unzipped;

/// The most frequent forms carry their classes into the program. The exchange algorithm placed these; the rarer ones of
/// the table were only placed beside them, and would make the file half as large again.
const FORMS: usize = 60_000;

/// Packs the most frequent forms of the table of clusters.
pub(super) fn make(folder: &Path) -> Result<Vec<u8>, String> {
    let path = folder.join("resources/word_clusters/clusters.tsv.gz");
    let text = unzipped(&path)?;
    let mut forms = BTreeMap::new();
    for (number, line) in text.lines().enumerate().skip(1).take(FORMS) {
        let (form, classes) = row(line)
            .ok_or_else(|| format!("{}: line {} is not a form with classes", path.display(), number + 1))?;
        forms.insert(form.to_owned(), classes);
    }
    Ok(Clusters::pack(&forms))
}

/// A form and its classes, which the table counts from 0 on.
fn row(line: &str) -> Option<(&str, WordClasses)> {
    let fields: Vec<&str> = line.split('\t').collect();
    let class = |index: usize| fields.get(index)?.parse::<u16>().ok()?.checked_add(1);
    Some((fields.first()?, WordClasses { coarse: class(2)?, middle: class(3)?, fine: class(4)? }))
}

//! What a reader is shown, as plain data: the summary table and the runs of highlighted text.

//! All native integration tests in one binary.
#![cfg(not(target_arch = "wasm32"))]

mod cli;
mod corrections;
mod description;
mod document;
mod duplicates;
mod export;
mod figures;
mod formats;
mod fuzz_corpus;
mod gazetteer;
mod golden;
mod hostile;
mod identity;
mod input;
mod invariants;
mod marks;
mod masthead;
mod model;
mod names;
mod number_values;
mod numbers;
mod places;
mod properties;
mod quotes;
mod recogniser;
mod reference;
mod samples;
mod seeds;
mod speech;
mod spelling;
mod tables;
mod time_values;
mod times;
mod underlined;
mod view;

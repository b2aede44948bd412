//! What was learnt from annotated and from raw text, as `cargo xtask train` writes it into `data/model/`.

pub mod clusters;
pub mod names;
pub mod speech;

/// Adds sums, number by number; lengths are multiples of eight.
///
/// Eight at a time is a vector's width. A function of its own, because where this was inlined the compiler no longer knew that the
/// two do not overlap, and added one by one.
#[inline(never)]
fn add_up<const N: usize>(sum: &mut [i16; N], part: &[i16; N]) {
    for (eight, more) in sum.as_chunks_mut::<8>().0.iter_mut().zip(part.as_chunks::<8>().0) {
        for (total, more) in eight.iter_mut().zip(more) {
            *total += more;
        }
    }
}

pub use clusters::Clusters;
pub use names::NamesModel;
pub use speech::Speech;

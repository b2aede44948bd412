// What the engine hands to the page, under the names the page uses. The types themselves are generated from the
// engine into pkg/dateline.d.ts; offsets count UTF-16 units, as JavaScript does.

/// <reference path="../../../pkg/dateline.d.ts" />

export type Snapshot = wasm_bindgen.Snapshot;
export type SnapshotPiece = wasm_bindgen.SnapshotPiece;
export type Outcome = wasm_bindgen.Outcome;
export type ArticleForm = wasm_bindgen.ArticleForm;
export type EntityForm = wasm_bindgen.EntityForm;
export type Mention = wasm_bindgen.MentionForm;
export type ArticleView = wasm_bindgen.ArticleView;
export type ParagraphView = wasm_bindgen.ParagraphView;
export type RunView = wasm_bindgen.RunView;
export type HiddenView = wasm_bindgen.HiddenView;
export type TableRow = wasm_bindgen.TableRow;
export type LabelInfo = wasm_bindgen.LabelInfo;
export type Description = wasm_bindgen.DescriptionForm;
export type Passage = wasm_bindgen.PassageForm;
export type Place = wasm_bindgen.PlaceForm;
export type Spelling = wasm_bindgen.SpellingForm;
export type United = wasm_bindgen.UnitedForm;
export type Furniture = NonNullable<RunView["furniture"]>;
export type Quote = wasm_bindgen.QuoteForm;
export type TimeForm = wasm_bindgen.TimeForm;
export type Figure = wasm_bindgen.FigureForm;
export type Correction = wasm_bindgen.CorrectionForm;
export type Anchor = wasm_bindgen.AnchorForm;
export type Spot = wasm_bindgen.SpotForm;
export type Preview = wasm_bindgen.PreviewForm;
export type FoundPlace = wasm_bindgen.FoundPlace;
export type LedgerRow = wasm_bindgen.LedgerRowForm;
export type Format = wasm_bindgen.FormatInfo;
export type ExportedFile = wasm_bindgen.ExportedFile;
export type TimelineForm = wasm_bindgen.TimelineForm;
export type TimelineEntry = wasm_bindgen.TimelineEntry;
export type TimelineSource = wasm_bindgen.TimelineSource;
export type Comparison = wasm_bindgen.ComparisonForm;
export type Likeness = wasm_bindgen.LikenessForm;
export type QuoteKey = wasm_bindgen.QuoteKey;
export type UseForm = wasm_bindgen.UseForm;
export type AlignedForm = wasm_bindgen.AlignedForm;
export type SingleForm = wasm_bindgen.SingleForm;
export type DifferingForm = wasm_bindgen.DifferingForm;
export type SayingForm = wasm_bindgen.SayingForm;

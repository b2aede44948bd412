// The day of publication: what it is, where it comes from, and a field to change it.

import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { date, publishedFrom } from "../text";

interface Props {
  /** The article's name, for the control's accessible name. */
  name: string;
  published: { value: string; from: string } | null;
  /** Only captions state the date: the article may be some days younger. */
  byCaption: boolean;
  onChange: (date: string | null) => void;
}

export function PublishedField({ name, published, byCaption, onChange }: Props): JSX.Element {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), [open]);
  const leave = (refocus: boolean) => {
    setOpen(false);
    if (refocus) setTimeout(() => opener.current?.focus());
  };
  const commit = (field: HTMLInputElement, refocus: boolean) => {
    // The engine reads full dates only; a field half filled in has no value and changes nothing.
    if (field.value !== "" && field.value !== published?.value) onChange(field.value);
    leave(refocus);
  };
  if (!open) {
    return (
      <button
        type="button"
        class={`published quiet${published ? "" : " unstated"}`}
        ref={opener}
        onClick={() => setOpen(true)}
      >
        <span class="unseen">Publication date of {name}: </span>
        {published ? <time dateTime={published.value}>{date(published.value)}</time> : "Date not stated"}{" "}
        <span class="published-from">{published ? publishedFrom(published.from, byCaption) : "set it"}</span>
      </button>
    );
  }
  return (
    <span class="published-edit">
      <input
        type="date"
        aria-label={`Publication date of ${name}`}
        defaultValue={published?.value ?? ""}
        min="1800-01-01"
        max="2199-12-31"
        ref={input}
        onBlur={(event) => {
          const to = event.relatedTarget;
          if (to instanceof HTMLElement && to.dataset.datePart) return;
          commit(event.currentTarget, false);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit(event.currentTarget, true);
          if (event.key === "Escape") {
            event.stopPropagation();
            event.currentTarget.value = published?.value ?? "";
            leave(true);
          }
        }}
      />
      {published?.from === "given" && (
        <button
          type="button"
          class="quiet"
          data-date-part="clear"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            onChange(null);
            leave(true);
          }}
        >
          As the text says
        </button>
      )}
    </span>
  );
}

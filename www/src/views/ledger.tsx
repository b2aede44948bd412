// The ledger: one row a thing, and beside it what each article tells of it, with who says so. Each account leads to
// its sentence.

import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { type Account, amount, filteredLedger, ledger, NOT_ATTRIBUTED, scopeOf, sortedLedger, sourceOf, type Thing, toldWithin } from "../figures";
import type { Sifted } from "../filter";
import { NONE_LEFT } from "../filter-words";
import type { LedgerKey, LedgerView, Origin } from "../lists";
import type { Lookup } from "../lookup";
import { count } from "../text";
import { focusRow } from "./focus-row";
import { useGrowing } from "./growing";
import { LedgerFilters } from "./ledger-filters";
import { MoreRows } from "./more-rows";
import { type Column, SortHeader } from "./sort-header";
import { Verbatim } from "./verbatim";

interface Props {
  look: Lookup;
  sifted: Sifted;
  view: LedgerView;
  /** The account that gets the focus. */
  focus: Origin | null;
  onView: (view: Partial<LedgerView>) => void;
  onAccount: (account: Account) => void;
}

const COLUMNS: Column<LedgerKey>[] = [
  { by: "thing", title: "What", numeric: false },
  { by: "place", title: "Where", numeric: false },
  { by: "date", title: "When", numeric: false },
  { by: "told", title: "Accounts", numeric: true, hint: "A number that one article tells twice counts once" },
];

export function Ledger({ look, sifted, view, focus, onView, onAccount }: Props): JSX.Element {
  const every = useMemo(() => ledger(look), [look]);
  const all = useMemo(() => (sifted.left === null ? every : every.filter((thing) => toldWithin(thing, sifted.within))), [every, sifted]);
  const shown = useMemo(() => sortedLedger(filteredLedger(all, view, look), view.sort), [all, view, look]);
  const grown = useGrowing(view.rows, focus !== null);
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => focusRow(body.current, focus), [focus]);
  return (
    <section class="summary ledger" aria-label="Figures">
      <LedgerFilters all={all} shown={shown.length} view={view} onView={onView} />
      <table role="table">
        <caption class="unseen">What is counted, and by whom, {count(shown.length, "row")}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {COLUMNS.map((column) => (
              <SortHeader key={column.by} {...column} sort={view.sort} onSort={(sort) => onView({ sort })} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" ref={body}>
          {shown.slice(0, grown).map((thing) => (
            <Row key={thing.id} thing={thing} look={look} onAccount={onAccount} />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && (
        <p class="panel-empty">
          {all.length === 0 && every.length > 0
            ? NONE_LEFT
            : all.length === 0
            ? "No number of people killed, wounded, captured, displaced or missing, of weapons or of territory was found."
            : "No row matches. Clear the filters to see all."}
        </p>
      )}
      <MoreRows matching={shown.length} rows={view.rows} onRows={(rows) => onView({ rows })} />
    </section>
  );
}

interface RowProps {
  thing: Thing;
  look: Lookup;
  onAccount: (account: Account) => void;
}

function Row({ thing, look, onAccount }: RowProps): JSX.Element {
  const { row, title, place, date, accounts, differing } = thing;
  const scope = scopeOf(row);
  return (
    <tr role="row" class="row ledger-row">
      <td role="cell" class="col-thing">
        <span class="ledger-class">{title}</span>
        <span class="fact-more">
          <Verbatim text={[row.what, scope].filter((part) => part !== "").join(", ")} />
        </span>
      </td>
      <td role="cell" class="col-place">{place === "" ? <span class="ledger-open">place not told</span> : <Verbatim text={place} />}</td>
      <td role="cell" class="col-date">{date === "" ? <span class="ledger-open">day not told</span> : <Verbatim text={date} />}</td>
      <td role="cell" class="col-told">
        <ul class="accounts">
          {accounts.map((account) => (
            <AccountItem key={account.id} {...{ look, account, onAccount }} />
          ))}
        </ul>
        {differing && <p class="ledger-note">These accounts differ.</p>}
      </td>
    </tr>
  );
}

interface AccountProps {
  look: Lookup;
  account: Account;
  onAccount: (account: Account) => void;
}

function AccountItem({ look, account, onAccount }: AccountProps): JSX.Element {
  const { figure } = account;
  const { words, bounds } = amount(figure);
  const source = sourceOf(look, figure);
  return (
    <li data-row={account.id}>
      <button type="button" class="account" onClick={() => onAccount(account)}>
        <span class="account-amount numbers">
          <Verbatim text={words} />
          {bounds !== null && <span class="account-bounds"> ({bounds})</span>}
        </span>
        <span class={`account-source${source === NOT_ATTRIBUTED ? " ledger-open" : ""}`}>
          <Verbatim text={source} />
        </span>
        <span class="account-article">
          <Verbatim text={look.snapshot.analysis.articles[account.article]?.name ?? ""} />
        </span>
      </button>
    </li>
  );
}

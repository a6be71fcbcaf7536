import * as v from 'valibot'
import { OWN_LISTS, type SavedView } from '@/domain/people/own-lists'
import { write } from './action'
import { LIST_ORDERS } from './choices'
import { cycleId, id, line } from './fields'
import { shownEnterprises } from './worklist'

/** As many rows as one look asks after: a page of any list. */
const ROWS_LOOKED_AT = 50

const list = v.picklist(OWN_LISTS)

/** Somebody's own views, in the order in which they were saved. */
interface OwnViews {
  readonly views: readonly SavedView[]
}

/** What a reviewer or somebody of the office keeps of the lists that they look through, in their present seat. */
export const listActions = {
  /**
   * They look at a list of a year now. `since` is when they looked before, null where they never did: what changed after it is new to them.
   * Looks that follow upon each other within half an hour are one. `changed` are those of the rows that they see which somebody else
   * changed since; none on a first look.
   */
  'list.look': write(v.strictObject({ list, cycleId, seen: v.pipe(v.array(id), v.maxLength(ROWS_LOOKED_AT)) }))<
    OwnViews & { readonly since: number | null; readonly changed: readonly string[] }
  >(),
  /** Keeps how a list is looked through, under a name; one of the same name is replaced. */
  'list.saveView': write(
    v.strictObject({
      ...{ list, name: line, shown: shownEnterprises, search: line, placeName: line },
      order: v.nullable(v.picklist(LIST_ORDERS)),
      changed: v.boolean(),
    }),
  )<OwnViews>(),
  'list.removeView': write(v.strictObject({ viewId: id }))<OwnViews>(),
}

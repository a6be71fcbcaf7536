import { hostDocuments } from '../_host/host'

/** Everything that reads or writes Word, PDF, Excel and ZIP: slow and heavy, so that `api` need not be. */
export const main = hostDocuments({})

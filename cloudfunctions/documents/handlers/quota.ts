import type { quotaDocuments } from '@/contract/quota'
import { readQuotaTable } from '@/domain/nomination/quota-table'
import { isRefusal, refuse } from '@/domain/refusal/refusal'
import { uploadedPath } from '../../_store/files'
import type { Handlers } from '../../_host/call'
import { requireGiving } from '../../_host/quota-rows'
import { allowing } from '../../_host/with-cycle'
import { TABLE_LIMITS } from '../../_tables/limits'
import { readTables } from '../../_tables/read-table'
import { takeUpload } from '../take-upload'

const TOO_LARGE = {
  limitBytes: TABLE_LIMITS.bytes,
  refusal: refuse('table_too_large', { limitBytes: TABLE_LIMITS.bytes }),
}

export const quotaReadingHandlers: Pick<Handlers<keyof typeof quotaDocuments>, 'quota.read'> = {
  'quota.read': async ({ presentId, ...upload }, call) => {
    const office = allowing(call, 'set_quota', await requireGiving(call, presentId))
    if (isRefusal(office)) return office
    const bytes = await takeUpload(call, uploadedPath(office.person.personId, upload), TOO_LARGE)
    if (isRefusal(bytes)) return bytes
    const tables = await readTables(Buffer.from(bytes), upload.extension)
    if (isRefusal(tables)) return tables
    return readQuotaTable(tables, await call.stores.unions.present())
  },
}

import type { Role } from '@/domain/people/person'
import contact from '../../docs/manual/企业填报人.md'
import office from '../../docs/manual/省产改办.md'
import reviewer from '../../docs/manual/审核员.md'

/** The manuals as they are written, by whom they are for. */
export const MANUALS: Readonly<Record<Role, string>> = { contact, reviewer, office }

import type { Author } from '@/domain/answer/author'
import { chinaDateOf } from '@/domain/calendar/instant'
import { formatDay } from './dates'

/** Who wrote an answer, and when. */
export const authorWords = ({ name, savedAt, own }: Author): string =>
  `${own ? '您' : name} ${formatDay(chinaDateOf(savedAt))} 写`

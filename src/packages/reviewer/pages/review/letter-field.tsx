import { Button } from '@/components/button/button'
import { Notice } from '@/components/notice/notice'
import { RETURN_LETTER_LIMIT } from '@/domain/review/return-letter'
import type { ReturnLetter } from '@/features/review/use-return-letter'
import { formatMoment } from '@/text/dates'
import { letterForm } from '@/text/return-letter'
import { RemarkText } from './remark-text'

const KEEPING = { no: '', waiting: letterForm.keeping, kept: letterForm.kept, failed: letterForm.keptHere } as const

const hintOf = ({ isComposed, keeping, keptHere }: ReturnLetter): string => {
  if (keeping === 'failed' && !keptHere) return letterForm.notKept
  return [isComposed && letterForm.composed, KEEPING[keeping]].filter(Boolean).join('；')
}

/** 退回函: composed of the remarks, written on as one likes, kept as a draft until it is sent; colleagues' drafts can be gone on with. */
export function LetterField({ returning }: { returning: ReturnLetter }) {
  const { letter, isComposed, others, write, composeAgain, takeOver } = returning
  return (
    <>
      {others.map((draft) => (
        <Notice
          key={draft.name}
          title={letterForm.others(draft.name, formatMoment(draft.at))}
          action={{ text: letterForm.useTheirs, onPress: () => takeOver(draft) }}
        >
          {Array.from(draft.note).slice(0, 80).join('')}
        </Notice>
      ))}
      <RemarkText
        label={letterForm.label}
        value={letter}
        onInput={write}
        limit={RETURN_LETTER_LIMIT}
        hint={hintOf(returning)}
      />
      {isComposed ? null : (
        <Button size='small' kind='text' onPress={composeAgain}>
          {letterForm.again}
        </Button>
      )}
    </>
  )
}

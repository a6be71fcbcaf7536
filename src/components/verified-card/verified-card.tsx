import { Cell, CellList } from '../cell/cell'
import { verifiedText } from '@/text/verified'

export interface VerifiedCardProps {
  total: string
  rows: ReadonlyArray<{ no: number; title: string; scores: string; reason: string }>
  onOpen?: ((no: number) => void) | undefined
}

/** 核定分 that differ from the enterprise's own, each with its reason. */
export function VerifiedCard({ total, rows, onOpen }: VerifiedCardProps) {
  return (
    <CellList title={`${verifiedText.title(rows.length)} · ${verifiedText.total(total)}`}>
      {rows.map(({ no, title, scores, reason }) => (
        <Cell
          key={no}
          badge={{ state: 'done', number: no }}
          plain
          title={reason === '' ? scores : `${scores}：${reason}`}
          note={title}
          onPress={onOpen && (() => onOpen(no))}
        />
      ))}
    </CellList>
  )
}

import { useState } from 'react'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { StatusTag } from '@/components/status-tag/status-tag'
import type { DimensionRow } from '@/features/home/dimension-rows'
import type { HomeView } from '@/features/home/home-view'
import type { ReturnedView } from '@/features/home/returned-view'
import type { YearTask } from '@/features/home/year-tasks'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { homePage } from '@/text/home-page'
import './home.scss'

/** Whose assessment it is, of which year where there are several, where it stands, and what is expected of its contact now. */
export function EnterpriseCard({ view, year }: { view: HomeView; year: string | undefined }) {
  return (
    <Card
      title={view.enterpriseName}
      note={view.unionLine}
      extra={<StatusTag tone={view.tag.tone} text={view.tag.label} />}
    >
      {year ? <View className='enterprise-card__year'>{year}</View> : null}
      <ProgressBar
        value={view.answered}
        max={view.indicators}
        label={homePage.filled(view.answered, view.indicators)}
      />
      <View className='enterprise-card__expectation'>{view.expectation}</View>
    </Card>
  )
}

/** 退回函, folded: what it asks for stands above, indicator by indicator. */
function ReturnLetter({ letter }: { letter: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Cell
        title={homePage.letter}
        value={open ? homePage.foldLetter : homePage.readLetter}
        arrow={false}
        onPress={() => setOpen(!open)}
      />
      {open ? <View className='returned-card__letter'>{letter}</View> : null}
    </>
  )
}

interface ReturnedCardProps {
  returned: ReturnedView
  assessmentId: string
  mayFill: boolean
}

/** What came back: each indicator with the reviewer's words, one tap from where it is corrected. */
export function ReturnedCard({ returned, assessmentId, mayFill }: ReturnedCardProps) {
  const open = mayFill ? homePage.correct : homePage.toCorrect
  return (
    <Card flush accent='warn' title={homePage.returned(returned.rows.length)} note={returned.lead}>
      {returned.rows.map(({ no, dimensionId, title, dueSooner, comment, corrected }) => (
        <Cell
          key={no}
          badge={{ state: corrected ? 'done' : 'attention', number: no }}
          plain
          title={comment}
          note={[title, dueSooner].filter(Boolean).join(' · ')}
          value={corrected ? homePage.corrected : open}
          valueTone={corrected ? 'ok' : 'warn'}
          label={homePage.returnedLabel(
            no,
            [title, dueSooner].filter(Boolean).join('，'),
            comment,
            corrected ? homePage.corrected : open,
          )}
          onPress={() => openPage(pageUrl('contact/dimension', { id: assessmentId, d: dimensionId, no }))}
        />
      ))}
      {returned.note ? <ReturnLetter letter={returned.note} /> : null}
    </Card>
  )
}

/** What the year asks for besides the form: how each stands, what is next, and by when. */
export function TaskCells({ tasks }: { tasks: readonly YearTask[] }) {
  if (tasks.length === 0) return null
  return (
    <CellList title={homePage.tasks}>
      {tasks.map(({ key, title, note, state, tone, url }) => (
        <Cell
          key={key}
          title={title}
          note={note}
          value={state}
          valueTone={tone}
          label={[title, state, note].join('，')}
          onPress={() => openPage(url)}
        />
      ))}
    </CellList>
  )
}

interface DimensionCellsProps {
  rows: readonly DimensionRow[]
  assessmentId: string
}

export function DimensionCells({ rows, assessmentId }: DimensionCellsProps) {
  return (
    <CellList>
      {rows.map(({ dimensionId, title, note, badge, open, returned }) => (
        <Cell
          key={dimensionId}
          title={title}
          note={note}
          badge={badge}
          value={open}
          label={[title, note, open, returned?.text].filter(Boolean).join('，')}
          onPress={() => openPage(pageUrl('contact/dimension', { id: assessmentId, d: dimensionId }))}
        >
          {returned ? (
            <View className='dimension-cells__returned'>
              <StatusTag tone={returned.corrected ? 'ok' : 'danger'} text={returned.text} />
            </View>
          ) : null}
        </Cell>
      ))}
    </CellList>
  )
}

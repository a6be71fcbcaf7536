import { Fragment, useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Cell, CellList } from '@/components/cell/cell'
import type { CheckView } from '@/features/check/check-view'
import type { FindingRow } from '@/features/check/finding-rows'
import { findingsBehind } from '@/features/home/next-step'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { checkText } from '@/text/contact'
import { checkPage } from '@/text/contact-pages'
import './check.scss'

// More rows than a screen holds are a wall rather than a list.
const SHOWN_AT_ONCE = 6

interface RowsProps {
  rows: readonly FindingRow[]
  /** All findings of the page, in its order: the button of an indicator's page leads from one to the next. */
  nos: readonly number[]
  assessmentId: string
  /** It waits to be mended, and may be now. */
  toFill: boolean
  plain: boolean
}

function Row({ row, nos, assessmentId, toFill, plain }: Omit<RowsProps, 'rows'> & { row: FindingRow }) {
  const { no, dimensionId, title, sentences, state } = row
  const place = { id: assessmentId, d: dimensionId, no, rest: findingsBehind(nos, no) }
  return (
    <Cell
      badge={{ state, number: no }}
      title={sentences.join('；')}
      note={title}
      plain={plain}
      value={toFill ? checkPage.toFill : undefined}
      valueTone='link'
      label={checkPage.findingLabel(no, sentences.join('；'), toFill)}
      onPress={() => openPage(pageUrl('contact/dimension', place))}
    />
  )
}

function Rows({ rows, ...props }: RowsProps) {
  const [all, setAll] = useState(false)
  const shown = all || rows.length <= SHOWN_AT_ONCE ? rows : rows.slice(0, SHOWN_AT_ONCE - 1)
  return (
    <>
      {shown.map((row, index) => (
        <Fragment key={row.no}>
          {row.dimensionId === shown[index - 1]?.dimensionId ? null : (
            <View className='check__dimension'>{row.dimension}</View>
          )}
          <Row row={row} {...props} />
        </Fragment>
      ))}
      {shown.length < rows.length ? (
        <Button kind='text' onPress={() => setAll(true)}>
          {checkText.showRest(rows.length - shown.length)}
        </Button>
      ) : null}
    </>
  )
}

/** What has to be mended, what came back and is as it was, and what is worth a look: each by dimension, each row one tap from it. */
export function FindingList({ view, assessmentId }: { view: CheckView; assessmentId: string }) {
  const { blocking, uncorrected, advisory, mayFill } = view
  const nos = [...blocking, ...uncorrected, ...advisory].map(({ no }) => no)
  const props = { nos, assessmentId }
  return (
    <>
      {blocking.length > 0 ? (
        <CellList title={checkText.blockingTitle(blocking.length)} titleTone='brand'>
          <Rows {...props} rows={blocking} toFill={mayFill} plain={false} />
        </CellList>
      ) : null}
      {uncorrected.length > 0 ? (
        <CellList title={checkText.uncorrectedTitle(uncorrected.length)} titleTone='brand'>
          <View className='check__advice'>{checkText.uncorrectedNote}</View>
          <Rows {...props} rows={uncorrected} toFill={mayFill} plain={false} />
        </CellList>
      ) : null}
      {advisory.length > 0 ? (
        <CellList title={checkText.advisoryTitle(advisory.length)} titleTone='warn'>
          <View className='check__advice'>{checkText.advisoryNote}</View>
          <Rows {...props} rows={advisory} toFill={false} plain />
        </CellList>
      ) : null}
    </>
  )
}

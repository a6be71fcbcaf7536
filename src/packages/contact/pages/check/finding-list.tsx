import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { StatusTag } from '@/components/status-tag/status-tag'
import type { CheckView } from '@/features/check/check-view'
import type { FindingRow } from '@/features/check/finding-rows'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { checkText } from '@/text/contact'
import { checkPage } from '@/text/contact-pages'
import './check.scss'

// More rows than a screen holds are a wall rather than a list.
const SHOWN_AT_ONCE = 6

interface RowsProps {
  rows: readonly FindingRow[]
  assessmentId: string
  must: boolean
  mayFill: boolean
}

function Rows({ rows, assessmentId, must, mayFill }: RowsProps) {
  const [all, setAll] = useState(false)
  const shown = all || rows.length <= SHOWN_AT_ONCE ? rows : rows.slice(0, SHOWN_AT_ONCE - 1)
  return (
    <>
      {shown.map(({ no, dimensionId, title, sentences }) => (
        <Cell
          key={no}
          badge={{ state: must ? 'attention' : 'todo', number: no }}
          title={sentences.join('；')}
          note={title}
          plain={!must}
          value={must && mayFill ? checkPage.toFill : undefined}
          valueTone='brand'
          label={checkPage.findingLabel(no, sentences.join('；'), must && mayFill)}
          onPress={() => openPage(pageUrl('contact/dimension', { id: assessmentId, d: dimensionId, no }))}
        />
      ))}
      {shown.length < rows.length ? (
        <Button kind='text' onPress={() => setAll(true)}>
          {checkText.showRest(rows.length - shown.length)}
        </Button>
      ) : null}
    </>
  )
}

/** What has to be mended first, then what is worth a look; each leads to its indicator. */
export function FindingList({ view, assessmentId }: { view: CheckView; assessmentId: string }) {
  const { blocking, advisory, mayFill } = view
  return (
    <>
      {blocking.length > 0 ? (
        <CellList title={checkText.blockingTitle(blocking.length)} titleTone='brand'>
          <Rows rows={blocking} assessmentId={assessmentId} must mayFill={mayFill} />
        </CellList>
      ) : (
        <Card>
          <View className='check__clear'>
            <StatusTag tone='ok' text={checkText.clear} />
          </View>
        </Card>
      )}
      {advisory.length > 0 ? (
        <CellList title={checkText.advisoryTitle(advisory.length)} titleTone='warn'>
          <View className='check__advice'>{checkText.advisoryNote}</View>
          <Rows rows={advisory} assessmentId={assessmentId} must={false} mayFill={mayFill} />
        </CellList>
      ) : null}
    </>
  )
}

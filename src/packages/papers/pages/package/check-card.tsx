import { useState } from 'react'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { ReadFailure } from '@/components/failure/failure'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { LoadingState } from '@/components/loading-state/loading-state'
import { RowPages } from '@/components/row-pages/row-pages'
import { StatusTag } from '@/components/status-tag/status-tag'
import { isAdvisory, type MissingGroup } from '@/domain/package/missing'
import { ownMissing } from '@/features/packages/own-missing'
import type { ScopeForm } from '@/features/packages/use-scope-form'
import { openPage } from '@/features/session/navigate'
import { missingAdvice, missingLine, missingTitle, moreMissingText, packageText, summaryText } from '@/text/package'
import './package.scss'

/** The names of one group, and what to do about it. */
export function MissingSheet({ group, onClose }: { group: MissingGroup | undefined; onClose: () => void }) {
  return (
    <HalfSheet
      open={group !== undefined}
      title={group ? missingTitle(group.kind) : ''}
      note={group ? missingAdvice(group.kind) : undefined}
      onClose={onClose}
    >
      <RowPages rows={group?.items ?? []} unit={packageText.enterprises}>
        {({ name, count }, index) => (
          <View key={`${index}-${name}`} className='pk-name'>
            {missingLine(name, count)}
          </View>
        )}
      </RowPages>
      {group && group.count > group.items.length ? (
        <View className='pk-hint'>{moreMissingText(group.count - group.items.length)}</View>
      ) : null}
    </HalfSheet>
  )
}

/** For one enterprise what to do; for several whose it is, or that their names are a tap away. */
const noteOf = ({ kind, count, items }: MissingGroup, enterprises: number): string => {
  if (enterprises === 1) return missingAdvice(kind)
  return count === 1 ? (items[0]?.name ?? '') : packageText.names
}

/** One's own package: each line says what is still to be done, and leads to it. */
function OwnRow({ group, own }: { group: MissingGroup; own: Owner }) {
  const mine = ownMissing(group, own.cycleId, own.enterpriseId)
  return (
    <Cell
      badge={{ state: isAdvisory(group.kind) ? 'todo' : 'attention' }}
      title={mine?.title ?? missingTitle(group.kind)}
      note={mine ? undefined : missingAdvice(group.kind)}
      value={mine?.way}
      valueTone='link'
      onPress={mine && (() => openPage(mine.url))}
    />
  )
}

/** Whose own package it is, of which year. */
interface Owner {
  cycleId: string
  enterpriseId: string
}

interface CheckCardProps {
  form: ScopeForm
  onGroup: (group: MissingGroup) => void
  /** Set for a contact. */
  own: Owner | undefined
}

/** What the package would hold and what it would lack, before it is made. */
export function CheckCard({ form, onGroup, own }: CheckCardProps) {
  const { value, failure, reload } = form.check
  if (form.scope === null) return null
  if (failure) return <ReadFailure compact failure={failure} onRetry={reload} />
  if (!value) return <LoadingState label={packageText.checking} rows={3} />
  if (value.included === 0) return <Card title={packageText.nothingTitle}>{packageText.nothingIncluded}</Card>
  return (
    <>
      <Card title={value.title} note={summaryText(value)}>
        {value.missing.length === 0 ? <StatusTag tone='ok' text={packageText.nothingMissing} /> : null}
      </Card>
      {value.missing.length > 0 ? (
        <CellList title={packageText.checkTitle}>
          {value.missing.map((group) =>
            own ? (
              <OwnRow key={group.kind} group={group} own={own} />
            ) : (
              <Cell
                key={group.kind}
                badge={{ state: isAdvisory(group.kind) ? 'todo' : 'attention' }}
                value={String(group.count)}
                title={missingTitle(group.kind)}
                note={noteOf(group, value.enterprises)}
                onPress={() => onGroup(group)}
              />
            ),
          )}
        </CellList>
      ) : null}
    </>
  )
}

/** The group whose names are shown, and how to change it. */
export const useShownGroup = () => {
  const [group, setGroup] = useState<MissingGroup>()
  return { group, show: setGroup, close: () => setGroup(undefined) }
}

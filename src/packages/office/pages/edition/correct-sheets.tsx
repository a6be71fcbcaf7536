import { useState } from 'react'
import { ButtonRow } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { WriteFailure } from '@/components/failure/failure'
import { FactField } from '@/components/fact-field/fact-field'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { NarrativeField } from '@/components/narrative-field/narrative-field'
import { TextInput } from '@/components/text-input/text-input'
import {
  type DraftCorrection,
  type DraftPart,
  type DraftRow,
  findPoints,
  findRow,
  rowFormOf,
  rowGaps,
} from '@/features/office/edition/draft-view'
import type { EditionDrafting } from '@/features/office/edition/use-editions'
import { dimensionSheet, editionPage, rowSheet } from '@/text/edition'

interface SheetProps {
  drafting: EditionDrafting
  /** Carries one correction out and closes where it was done. */
  onCorrect: (correction: DraftCorrection) => void
  onClose: () => void
}

/** One row: its number, wording, points, and what it follows. */
export function RowSheet({ row, drafting, onCorrect, onClose }: SheetProps & { row: DraftRow }) {
  const [form, setForm] = useState(rowFormOf(row.row))
  const [tried, setTried] = useState(false)
  const gaps = tried ? rowGaps(form) : []
  const errorOf = (field: 'no' | 'points' | 'follows') => (gaps.includes(field) ? rowSheet.numberWrong : undefined)
  const { at } = row
  const save = () => {
    setTried(true)
    const typed = findRow(form)
    if (typed) onCorrect({ kind: 'row', at, ...typed })
  }
  return (
    <HalfSheet
      open
      title={rowSheet.title}
      onClose={onClose}
      footer={
        <Button loading={drafting.correcting} onPress={save}>
          {editionPage.done}
        </Button>
      }
    >
      <WriteFailure failure={drafting.correctFailure} title={editionPage.notCorrected} />
      <TextInput
        label={rowSheet.no}
        type='number'
        value={form.no}
        error={errorOf('no')}
        onInput={(no) => setForm((before) => ({ ...before, no }))}
      />
      <NarrativeField
        label={rowSheet.wording}
        value={form.wording}
        suggested={null}
        onInput={(wording) => setForm((before) => ({ ...before, wording }))}
      />
      <FactField
        label={rowSheet.points}
        unit={rowSheet.pointsUnit}
        value={form.points}
        hint={rowSheet.pointsHint}
        error={errorOf('points')}
        onInput={(points) => setForm((before) => ({ ...before, points }))}
      />
      <NarrativeField
        label={rowSheet.example}
        value={form.example}
        suggested={null}
        onInput={(example) => setForm((before) => ({ ...before, example }))}
      />
      <TextInput
        label={rowSheet.follows}
        type='number'
        value={form.follows}
        hint={rowSheet.followsHint}
        error={errorOf('follows')}
        onInput={(follows) => setForm((before) => ({ ...before, follows }))}
      />
      <ButtonRow>
        <Button kind='secondary' size='small' onPress={() => onCorrect({ kind: 'insert', at })}>
          {rowSheet.insert}
        </Button>
        <Button kind='secondary' size='small' onPress={() => onCorrect({ kind: 'divide', at })}>
          {rowSheet.divide}
        </Button>
        <Button kind='secondary' size='small' onPress={() => onCorrect({ kind: 'remove', at })}>
          {rowSheet.remove}
        </Button>
      </ButtonRow>
    </HalfSheet>
  )
}

/** 一级指标: its name, what it is called on a radar, and its points. */
export function DimensionSheet({ part, drafting, onCorrect, onClose }: SheetProps & { part: DraftPart }) {
  const { at, dimension } = part
  const [title, setTitle] = useState(dimension.title)
  const [shortTitle, setShortTitle] = useState(dimension.shortTitle)
  const [typed, setTyped] = useState(dimension.points === null ? '' : String(dimension.points))
  const points = findPoints(typed)
  return (
    <HalfSheet
      open
      title={dimensionSheet.title}
      onClose={onClose}
      footer={
        <Button
          loading={drafting.correcting}
          disabled={points === undefined}
          onPress={() =>
            onCorrect({
              kind: 'dimension',
              at,
              title: title.trim(),
              shortTitle: shortTitle.trim(),
              points: points ?? null,
            })
          }
        >
          {editionPage.done}
        </Button>
      }
    >
      <WriteFailure failure={drafting.correctFailure} title={editionPage.notCorrected} />
      <TextInput label={dimensionSheet.name} value={title} onInput={setTitle} />
      <TextInput
        label={dimensionSheet.shortName}
        value={shortTitle}
        hint={dimensionSheet.shortNameHint}
        onInput={setShortTitle}
      />
      <FactField
        label={dimensionSheet.points}
        unit={rowSheet.pointsUnit}
        value={typed}
        hint={rowSheet.pointsHint}
        error={points === undefined ? rowSheet.numberWrong : undefined}
        onInput={setTyped}
      />
      {at > 0 ? (
        <Button kind='secondary' size='small' onPress={() => onCorrect({ kind: 'join', at })}>
          {dimensionSheet.join}
        </Button>
      ) : null}
    </HalfSheet>
  )
}

interface WordsSheetProps extends SheetProps {
  title: string
  opinionSentence: string
}

/** The table's title and the opinion's sentence. */
export function WordsSheet({ drafting, onCorrect, onClose, ...words }: WordsSheetProps) {
  const [title, setTitle] = useState(words.title)
  const [opinionSentence, setOpinionSentence] = useState(words.opinionSentence)
  return (
    <HalfSheet
      open
      title={editionPage.words}
      onClose={onClose}
      footer={
        <Button
          loading={drafting.correcting}
          onPress={() => onCorrect({ kind: 'words', title: title.trim(), opinionSentence: opinionSentence.trim() })}
        >
          {editionPage.done}
        </Button>
      }
    >
      <WriteFailure failure={drafting.correctFailure} title={editionPage.notCorrected} />
      <NarrativeField label={editionPage.title} value={title} suggested={null} onInput={setTitle} />
      <NarrativeField
        label={editionPage.opinionSentence}
        value={opinionSentence}
        suggested={null}
        onInput={setOpinionSentence}
      />
    </HalfSheet>
  )
}

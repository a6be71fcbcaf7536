import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { FactField, FactResult, FactRow } from '@/components/fact-field/fact-field'
import { Notice } from '@/components/notice/notice'
import { useToast } from '@/components/toast/toast'
import { factDoubts } from '@/domain/rubric/fact-doubts'
import type { FactValues } from '@/domain/rubric/facts'
import { figureSentence } from '@/domain/rubric/figure-sentence'
import { figureMismatches } from '@/domain/rubric/figures-in-text'
import type { Fact } from '@/domain/rubric/rubric'
import type { IndicatorView } from '@/features/fill/indicator-view'
import { keepFigures, writeFigure, writeFigureSentence } from '@/features/fill/writing'
import { computationText } from '@/text/facts'
import { figureWords } from '@/text/figures'
import type { FieldOrder } from './field-order'
import type { IndicatorProps } from './indicator-props'

const TONES = { value: 'ok', incomplete: undefined, undefined: 'warn' } as const

/** What follows from an indicator's figures: a number, or in words why there is none yet. */
function Computed({ fact, result, facts }: IndicatorView['computed'][number] & { facts: readonly Fact[] }) {
  const text = computationText(fact, result, facts)
  const isNumber = result.kind === 'value'
  return (
    <FactResult
      label={fact.label}
      value={isNumber ? text : '—'}
      note={isNumber ? undefined : text}
      tone={TONES[result.kind]}
    />
  )
}

type FiguresProps = Pick<IndicatorProps, 'fill' | 'view' | 'earlier'>

const lastYearOf = (earlier: FiguresProps['earlier']): FactValues | undefined =>
  earlier === 'added' ? undefined : earlier?.content.facts

/** Figures that are probably not what was meant, asked about before they are kept. */
function DoubtedFigures({ fill, view, earlier }: FiguresProps) {
  const { indicator, doubted, content } = view
  if (Object.keys(doubted).length === 0) return null
  const doubts = factDoubts(indicator, { ...content.facts, ...doubted }, lastYearOf(earlier))
  return (
    <Notice
      tone='warn'
      urgent
      title={figureWords.doubtTitle}
      action={{ text: figureWords.keep, onPress: () => keepFigures(fill, indicator.no) }}
    >
      {figureWords.doubts(doubts)}
    </Notice>
  )
}

/** A way to say the figures in words too, and where the words say another number. */
function FiguresInText({ fill, view }: Pick<FiguresProps, 'fill' | 'view'>) {
  const toast = useToast()
  const { indicator, content } = view
  const mismatches = figureMismatches(indicator, content.facts, content.narrative)
  if (figureSentence(indicator, content.facts) === '') return null
  const write = () => {
    const undo = writeFigureSentence(fill, indicator.no)
    toast.show(
      undo
        ? { text: figureWords.written, action: { text: figureWords.undo, onPress: undo } }
        : figureWords.alreadyWritten,
    )
  }
  return (
    <>
      {mismatches.length === 0 ? null : (
        <Notice tone='warn' title={figureWords.differTitle}>
          {figureWords.differ(mismatches)}
        </Notice>
      )}
      <Button kind='secondary' size='small' onPress={write}>
        {figureWords.write}
      </Button>
    </>
  )
}

/** The figures of an indicator as they are typed, with what is computed from them. */
export function IndicatorFigures({ fill, view, earlier, typing }: FiguresProps & { typing: FieldOrder }) {
  const { no } = view.indicator
  if (view.figures.length === 0) return null
  return (
    <>
      <FactRow>
        {view.figures.map(({ fact, text, error }, at) => (
          <FactField
            key={fact.id}
            label={fact.label}
            unit={fact.unit}
            value={text}
            error={error}
            {...typing.at(at)}
            onInput={(typed) => writeFigure(fill, no, fact.id, typed, lastYearOf(earlier))}
            onBlur={() => {
              typing.left(at)
              fill.answers.sendNow(no)
            }}
          />
        ))}
      </FactRow>
      {/* A place of its own: what comes and goes among the fields makes Taro write them anew. */}
      <View>
        <DoubtedFigures fill={fill} view={view} earlier={earlier} />
      </View>
      {view.computed.map(({ fact, result }) => (
        <Computed key={fact.label} fact={fact} result={result} facts={view.indicator.facts} />
      ))}
      <View>
        <FiguresInText fill={fill} view={view} />
      </View>
    </>
  )
}

/** The same, to be read. */
export function FiguresReading({ view }: { view: IndicatorView }) {
  return (
    <>
      {view.figures.length === 0 ? null : (
        <FactRow>
          {view.figures.map(({ fact, text }) => (
            <FactField key={fact.id} label={fact.label} unit={fact.unit} value={text} readOnly />
          ))}
        </FactRow>
      )}
      {view.computed
        .filter(({ result }) => result.kind !== 'incomplete')
        .map(({ fact, result }) => (
          <Computed key={fact.label} fact={fact} result={result} facts={view.indicator.facts} />
        ))}
    </>
  )
}

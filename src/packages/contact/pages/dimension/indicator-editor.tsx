import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { FactField, FactRow } from '@/components/fact-field/fact-field'
import { NarrativeField } from '@/components/narrative-field/narrative-field'
import { Notice } from '@/components/notice/notice'
import { ScoreStepper } from '@/components/score-stepper/score-stepper'
import { NARRATIVE_GUIDE, narrativeLength } from '@/domain/answer/answer'
import { writeFigure, writeNarrative, writeScore } from '@/features/fill/writing'
import { fillWords, nothingThisYear } from '@/text/fill'
import { Computed } from './computed'
import { EarlierReading } from './earlier-reading'
import { EvidencePhotos } from './evidence-photos'
import type { IndicatorProps } from './indicator-props'
import { ReviewerRemark } from './reviewer-remark'

function Figures({ fill, view }: Pick<IndicatorProps, 'fill' | 'view'>) {
  const { no } = view.indicator
  if (view.figures.length === 0) return null
  return (
    <>
      <FactRow>
        {view.figures.map(({ fact, text, error }) => (
          <FactField
            key={fact.id}
            label={fact.label}
            unit={fact.unit}
            value={text}
            integer={fact.kind === 'count'}
            error={error}
            onInput={(typed) => writeFigure(fill, no, fact.id, typed)}
            onBlur={() => fill.answers.sendNow(no)}
          />
        ))}
      </FactRow>
      {view.computed.map(({ fact, result }) => (
        <Computed key={fact.label} fact={fact} result={result} />
      ))}
    </>
  )
}

/** An indicator that can be written: figures, text, score and photos, each kept as it is typed. */
export function IndicatorEditor({ fill, view, earlier, onOverlay }: IndicatorProps) {
  const { indicator, maximum, content, conflict, problem } = view
  const { no } = indicator
  return (
    <>
      <ReviewerRemark view={view} />
      <Figures fill={fill} view={view} />
      <NarrativeField
        label={`第 ${no} 项自评情况`}
        showLabel={false}
        value={content.narrative}
        suggested={NARRATIVE_GUIDE}
        count={narrativeLength}
        hint={indicator.example}
        placeholder={fillWords.narrativePlaceholder}
        saveState={view.saveWord}
        onRetry={() => fill.answers.retry(no)}
        onInput={(text) => writeNarrative(fill, no, text)}
        onBlur={() => fill.answers.sendNow(no)}
      />
      {/* Beside the field these would come and go among its siblings, and Taro would write the field anew while it is typed in. */}
      <View>
        {conflict ? (
          <Notice
            tone='warn'
            title={fillWords.conflictTitle}
            urgent
            action={{ text: fillWords.conflictAction, onPress: () => onOverlay({ kind: 'conflict', no }) }}
          >
            {fillWords.conflictNotice}
          </Notice>
        ) : null}
        {problem === undefined ? null : (
          <Notice tone='danger' urgent action={{ text: fillWords.tryAgain, onPress: () => fill.answers.retry(no) }}>
            {problem}
          </Notice>
        )}
        {earlier ? <EarlierReading fill={fill} no={no} answer={earlier} written={content.narrative} /> : null}
        {indicator.points === null && !view.answered ? (
          <Button kind='secondary' size='small' onPress={() => writeNarrative(fill, no, nothingThisYear(indicator))}>
            {fillWords.nothingThisYear}
          </Button>
        ) : null}
      </View>
      {maximum === null ? null : (
        <ScoreStepper
          value={content.selfScore}
          max={maximum}
          step={view.step}
          quick
          onChange={(score) => writeScore(fill, no, score)}
        />
      )}
      <EvidencePhotos fill={fill} view={view} onOverlay={onOverlay} />
    </>
  )
}

import type { Element } from '@xmldom/xmldom'
import { elementsIn, findWord, isOn, wordAttribute, wordName } from './xml'

/** What Word and WPS say in a control where nothing was typed: "单击此处输入文字。", "单击或点击此处输入文字", "选择一项。" */
const HINT =
  /^[[【(（]?(?:(?:请)?(?:单击|点击|点按|轻触).{0,12}(?:输入|键入|选择|添加|编辑).{0,12}|(?:请)?在?(?:此处|这里).{0,6}(?:输入|键入|填写|填入|添加|编辑).{0,12}|(?:请)?选择一?[项个].{0,4}|click (?:or tap )?(?:here )?to enter .{0,20}|choose an item\.?)[\]】)）]?$/i

/**
 * Whether a wrapper holds what Word shows where nothing was typed. The flag alone does not say it: WPS leaves it when somebody types
 * over the hint, so that the words count, and the look that Word gives a hint.
 */
export const isPlaceholder = (element: Element): boolean => {
  if (wordName(element) !== 'sdt' || !isOn(findWord(element, 'sdtPr', 'showingPlcHdr'))) return false
  const content = findWord(element, 'sdtContent')
  const text = (content?.textContent ?? '').trim()
  return text === '' || HINT.test(text) || (content !== undefined && looksLikeHint(content))
}

/** Runs in the style that Word keeps for hints, and none in another. */
const looksLikeHint = (content: Element): boolean => {
  const runs = elementsIn(content).flatMap((each) => (wordName(each) === 'p' ? elementsIn(each) : [each]))
  const written = runs.filter((each) => wordName(each) === 'r')
  return (
    written.length > 0 &&
    written.every((run) => /placeholder/i.test(wordAttribute(findWord(run, 'rPr', 'rStyle'), 'val') ?? ''))
  )
}

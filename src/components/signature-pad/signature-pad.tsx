import { Canvas, View } from '@tarojs/components'
import { accessible } from '../accessibility'
import './signature-pad.scss'

export interface SignaturePadProps {
  /** Unique on its page: whoever draws finds the canvas by it. */
  id: string
  label: string
  /** In pixels from the pad's corner; a browser's events are watched by whoever draws, WeChat's arrive here. */
  onDraw: (x: number, y: number, begin: boolean) => void
  onLift: () => void
}

interface Touched {
  readonly touches: ReadonlyArray<{ readonly x?: number; readonly y?: number }>
}

/**
 * A field to write one's name in by finger or mouse. Whoever cannot draw leaves it empty: it is always optional, beside a name
 * that is typed.
 */
export function SignaturePad({ id, label, onDraw, onLift }: SignaturePadProps) {
  const touched = (event: unknown, begin: boolean) => {
    const touch = (event as Touched).touches[0]
    if (touch?.x !== undefined && touch.y !== undefined) onDraw(touch.x, touch.y, begin)
  }
  return (
    <View className='k-signature__pad' catchMove {...accessible({ role: 'img', label })}>
      <Canvas
        id={id}
        canvasId={id}
        type='2d'
        disableScroll
        className='k-signature__canvas'
        onTouchStart={(event) => touched(event, true)}
        onTouchMove={(event) => touched(event, false)}
        onTouchEnd={onLift}
        onTouchCancel={onLift}
      />
    </View>
  )
}

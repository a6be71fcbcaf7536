/** Long work in batches, while it goes on and after. */
export const batchJob = {
  stopped: '已完成的不受影响，可以接着办理余下的。',
  doing: (name: string): string => `正在${name}`,
  keepOpen: '请不要关闭小程序，稍等就好。',
  stop: '停下',
  count: (done: number, total: number): string => `${done}/${total} 家`,
  reading: '读取中',
  result: (name: string): string => `${name}结果`,
  enough: '到此为止',
  close: '关闭',
  goOn: (left: number): string => `继续余下 ${left} 家`,
  tryAgain: '重试',
  left: (left: number): string => `还有 ${left} 家没有完成`,
  unfinished: '没有完成',
  unit: '家',
  refused: (count: number): string => `${count} 家没有办成，原因如下`,
}

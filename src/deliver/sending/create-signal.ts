/** Lets some wait until others call them, or a time has passed. */
export interface Signal {
  wait(msMax: number): Promise<void>
  wake(): void
}

export function createSignal(): Signal {
  let waiting: (() => void)[] = []
  return {
    wait: (msMax) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, msMax)
        waiting.push(() => {
          clearTimeout(timer)
          resolve()
        })
      }),
    wake() {
      const called = waiting
      waiting = []
      for (const call of called) call()
    },
  }
}

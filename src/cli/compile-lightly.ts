import { setFlagsFromString } from 'node:v8'

const NODE_MAX = 24

/**
 * Lets V8 leave its second optimising compiler, TurboFan, alone until the function that it gives is called.
 *
 * For threads that live for some seconds: each compiles the same functions for itself, and what TurboFan takes for it, while
 * every core is busy, it does not give back. Which flags there are is V8's affair, so that only a Node is asked where we have
 * seen it heed.
 */
export function compileLightly(): () => void {
  const [major] = process.versions.node.split('.')
  if (Number(major) > NODE_MAX) return () => {}
  setFlagsFromString('--no-turbofan')
  let isLight = true
  return () => {
    if (isLight) setFlagsFromString('--turbofan')
    isLight = false
  }
}

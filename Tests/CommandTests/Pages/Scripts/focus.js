// Notes what the keyboard reaches from now on, and whether somebody sees it there; `focusFaults()` tells what is wrong.
"use strict";
(() => {
    const described = element => {
        const text = (element.getAttribute("aria-label") ?? element.textContent).replace(/\s+/g, " ").trim().slice(0, 40)
        return `<${element.localName}> “${text}”`
    }
    const stops = []
    document.addEventListener("focusin", event => {
        const style = getComputedStyle(event.target)
        // The board draws a ring around a region, since an outline would be a rectangle.
        const hasRing = document.querySelector(".ring")?.hasAttribute("d") && event.target.matches("[role=option]")
        const isSeen = style.outlineStyle != "none" && parseFloat(style.outlineWidth) > 0
        stops.push({ element: event.target, isSeen: isSeen || hasRing })
    })
    const expected = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
        .filter(element => element.tabIndex >= 0 && !element.disabled && element.checkVisibility())

    window.focusStops = expected.length
    window.focusMissing = () => expected.filter(element => !stops.some(stop => stop.element == element)).length

    /// 2.1.1, 2.1.2, 2.4.3, 2.4.7 of WCAG 2.2.
    window.focusFaults = () => {
        const faults = []
        const reached = stops.map(stop => stop.element)
        for (const element of expected) {
            if (!reached.includes(element)) faults.push(`${described(element)}: the keyboard does not reach it`)
        }
        for (const { element, isSeen } of stops) {
            if (!isSeen) faults.push(`${described(element)}: nobody sees that it has the focus`)
        }
        for (const [index, element] of reached.entries()) {
            const next = reached[index + 1]
            if (next && !(element.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING)) {
                faults.push(`${described(next)}: has the focus after ${described(element)}, which follows it`)
            }
        }
        return faults
    }
})()

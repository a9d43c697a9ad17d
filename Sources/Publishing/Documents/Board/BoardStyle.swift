/// How a board looks on screen and on paper.
enum BoardStyle {
    static let text = """
        .live{margin:1rem 0}
        .live form{display:flex;flex-wrap:wrap;gap:.6rem 1.2rem;align-items:end;padding:.7rem .8rem;background:#f1f4f5;border:1px solid #b9c4c9}
        .live label{display:flex;flex-direction:column;font-size:.85rem;gap:.2rem}
        .live label.period{flex:1 1 16rem}
        .live select,.live input{font:inherit;min-height:2.2rem;margin:0}
        .live :focus-visible{outline:3px solid #0b4f8a;outline-offset:2px}
        .live [role=status]{min-height:3em;margin:.6rem 0;font-weight:700}
        .live svg{width:100%;height:auto;display:block}
        .live [role=option]{cursor:pointer;outline:none}
        .live .ring{stroke:#e8a200;stroke-width:8;stroke-linejoin:round}
        .live tr[aria-current] th,.live tr[aria-current] td{background:#e2f0f3;font-weight:700}
        .live tr[aria-current] th::before{content:"▸ "}
        @media (min-width:64rem){.live{width:min(76rem,100vw - 4rem);margin-left:calc(50% - min(38rem,50vw - 2rem))}
        .live .pair{display:grid;grid-template-columns:1fr 1fr;gap:1.5rem;align-items:start}}
        @media print{.live form{display:none}.live [role=status]{break-inside:avoid;break-after:avoid}.live .pair{display:block}.live .pair>div{break-inside:avoid}.live .pair>div:first-child svg{max-height:100mm}.live .pair>div:last-child svg{max-height:80mm}.live details[open]{display:block}}
        """
}

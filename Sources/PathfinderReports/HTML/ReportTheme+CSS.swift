extension ReportTheme {
    /// The style of a page.
    var style: HTML {
        var style: HTML = "<style>\n"
        style += Self.layout
        if !values.isEmpty {
            style += ":root{"
            for (name, value) in values.sorted(by: { $0.key < $1.key }) { style += "--\(name):\(value);" }
            style += "}\n"
        }
        switch paper {
        case .a4?: style += "@page{size:A4}\n"
        case .letter?: style += "@page{size:letter}\n"
        case nil: break
        }
        style += "</style>\n"
        return style
    }

    /// Contrasts are at least 4.5 for text and 3 for marks, on white and on the dark background.
    private static let layout: HTML = """
        :root{color-scheme:light dark;--accent:#0b5cad;--accent-dark:#7cc0ff;--ink:#1b1f24;--ink-dark:#e8eaed;\
        --paper:#fff;--paper-dark:#15181c;--font:system-ui,-apple-system,Segoe UI,Roboto,Noto Sans,Noto Sans Arabic,\
        Arial,sans-serif;--a:var(--accent);--i:var(--ink);--p:var(--paper);--soft:#57606a;--line:#d0d7de;--fill:#f3f6f9}
        @media (prefers-color-scheme:dark){:root{--a:var(--accent-dark);--i:var(--ink-dark);--p:var(--paper-dark);\
        --soft:#a9b1ba;--line:#3d444d;--fill:#1e2329}}
        *{box-sizing:border-box}
        html{background:var(--p);color:var(--i);font:16px/1.55 var(--font);-webkit-text-size-adjust:100%;overflow-wrap:break-word}
        body{max-width:46rem;margin:0 auto;padding:1.5rem 1.25rem 3rem}
        h1,h2,h3,p,li,tbody th{overflow-wrap:anywhere}
        h1{font-size:1.7rem;line-height:1.25;margin:0 0 .25rem}
        h2{font-size:1.3rem;line-height:1.3;margin:0 0 .6rem;padding-top:1.6rem;border-top:2px solid var(--line)}
        h3{font-size:1.05rem;margin:1.3rem 0 .4rem}
        p{margin:.5rem 0}
        ul,ol{margin:.5rem 0;padding-inline-start:1.3rem}
        li{margin:.25rem 0}
        a{color:var(--a)}
        a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--a);outline-offset:2px}
        header{display:flex;gap:1rem;align-items:center;margin-bottom:1rem}
        header img{max-height:4rem;max-width:9rem}
        .meta,.note,figcaption,footer{color:var(--soft);font-size:.9rem}
        .lead{font-size:1.25rem;line-height:1.4;font-weight:600;border-inline-start:4px solid var(--a);\
        padding:.2rem 0 .2rem .8rem;padding-inline:.8rem 0;margin:1rem 0}
        nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;font-size:.95rem}
        section{margin-top:1.8rem}
        figure{margin:1rem 0}
        .chart{display:block;overflow:visible;font:.9rem var(--font)}
        .chart text{fill:var(--i);stroke:var(--p);stroke-width:4px;paint-order:stroke;stroke-linejoin:round}
        .chart .value,.chart .tick{fill:var(--soft)}
        .solid{fill:var(--a);stroke:var(--a)}
        .hollow{fill:none;stroke:var(--soft);stroke-width:1.5}
        .striped{fill:url(#stripes);stroke:var(--a);stroke-width:1.5}
        .stripe-back{fill:var(--p)}.stripe-front{fill:var(--a)}
        .middle{stroke:var(--i);stroke-width:3}
        .grid{stroke:var(--line);stroke-dasharray:14 18}
        .definitions{position:absolute}
        table{border-collapse:collapse;width:100%;font-size:.95rem;margin:.6rem 0}
        caption{text-align:start;color:var(--soft);font-size:.9rem;padding-bottom:.3rem}
        th,td{text-align:start;vertical-align:top;padding:.35rem .6rem .35rem 0;padding-inline:0 .6rem;\
        border-bottom:1px solid var(--line)}
        th.n,td.n{text-align:end;white-space:nowrap}
        thead th{font-weight:600}
        tbody th{font-weight:500}
        details{margin:.6rem 0}
        summary{cursor:pointer;color:var(--a);min-height:24px}
        .scroll{overflow-x:auto}
        .two{columns:16rem 2;column-gap:2rem}
        .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr));gap:0 2rem}
        .two li{break-inside:avoid}
        .quiet{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        @media screen and (max-width:34rem){.minor,.wide{display:none}.tick{font-size:.7rem}table{font-size:.8rem}th,td{padding-inline-end:.35rem}\
        th.n,td.n{white-space:normal}tbody th{min-width:4.5rem}}
        footer{margin-top:2rem;border-top:1px solid var(--line);padding-top:.8rem}
        @page{margin:14mm 15mm 16mm;@bottom-center{content:counter(page) " / " counter(pages);\
        font:9pt Arial,sans-serif;color:#444}}
        @media print{:root{color-scheme:light;--a:var(--accent);--i:#000;--p:#fff;--soft:#444;--line:#bbb;--fill:#fff}
        html{font-size:9.5pt;line-height:1.35}body{max-width:none;padding:0}
        nav,summary,.screen{display:none}
        section{margin-top:0}section.page{break-before:page}
        p,ul{margin:.35rem 0}li{margin:.15rem 0}h3{margin:.9rem 0 .3rem}figure{margin:.6rem 0}
        td,th{padding-block:.2rem}
        h2{border-top:0;padding-top:.8rem}section.page>h2{padding-top:0}
        h2,h3,caption{break-after:avoid}
        figure,tr,li,.chart{break-inside:avoid}.two{font-size:.92em;line-height:1.25}
        .scroll{overflow:visible;break-inside:avoid}.long{break-inside:auto}
        *{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
        @media (forced-colors:active){.solid{fill:CanvasText}.hollow,.striped,.middle{stroke:CanvasText}}

        """
}

/// What lets the people in the room choose: plain JavaScript of ours that asks no network, runs no text as a program and reads no data
/// as HTML. Figures, limits and classes come to it computed.
///
/// It replaces the still drawings of each board by a form, a map, a series and a table, drawn anew at every choice from the board's
/// data (`BoardData`). Without it the still drawings stay.
enum BoardScript {
    /// SHA-256 of the text in base64, by which the page's policy allows this script alone (Content Security Policy Level 3, section 2.3.1).
    static let digest = "nZR9EmiSi0GDb3gFz28BvF2apW8Mlh2BoEtTbfKf2DY="

    static let text = #"""
        "use strict";
        (() => {
        // What limits a cell; keys and letters of the data are those of `BoardFormat`.
        const \#(BoardFlags.script);
        const SVG = "http://www.w3.org/2000/svg";
        // Texts come in as text nodes and attributes only: nothing of the data is ever read as HTML.
        const put = (node, attributes, children) => {
          for (const key in attributes) if (attributes[key] != null) node.setAttribute(key, attributes[key]);
          node.append(...children.filter(child => child != null));
          return node;
        };
        const html = (tag, attributes, ...children) => put(document.createElement(tag), attributes, children);
        const svg = (tag, attributes, ...children) => put(document.createElementNS(SVG, tag), attributes, children);
        const wrap = (text, most) => {
          const lines = [];
          let line = "";
          for (const word of text.split(" ")) {
            if (line && line.length + word.length >= most) { lines.push(line); line = ""; }
            line += (line ? " " : "") + word;
          }
          return line ? [...lines, line] : lines;
        };

        function board(section, d) {
          const words = d.words, ink = d.colours, P = d.periods.length, R = d.regions.length;
          const state = { r: d.start.r, p: d.start.p, o: [...d.start.o] };
          // Intl.NumberFormat would do it, but takes longer to start than all else here takes.
          const [point, comma] = d.language.startsWith("de") ? [",", "."] : [".", ","];
          const formats = [0, 1, 2, 3, 4, 5, 6].map(n => ({ format: v => {
            const [whole, part] = v.toFixed(n).split(".");
            return whole.replace(/\B(?=(\d{3})+$)/g, comma) + (part ? point + part : "");
          } }));
          const digits = v => v === 0 || v >= .995 ? 1 : v >= .0995 ? 2 : v >= .00995 ? 3 : v >= .000995 ? 4 : 6;
          const combination = () => state.o.reduce((sum, o, n) => sum * d.others[n].members.length + o, 0);
          const at = (r, p) => (combination() * R + r) * P + p;
          const flag = i => parseInt(d.f[i], 32);
          const value = i => (d.per ? d.r : d.c)[i];
          const symbols = { q: ".", o: "...", x: "x", z: "–" };
          const names = { q: words.withheld, o: words.missing, x: words.impossible };
          const count = (i, isSpoken) => {
            const c = d.c[i], f = flag(i);
            if (c == null) return isSpoken ? names[d.s[i]] : symbols[d.s[i]];
            if (c === 0 && !(f & (ALTERED | ESTIMATED)) && !isSpoken) return symbols.z;
            const text = formats[0].format(c);
            return f & COUNT && !isSpoken ? "(" + text + ")" : text;
          };
          const rate = (i, isSpoken) => {
            const s = d.s[i], v = d.r[i];
            if (v == null) return isSpoken ? names[s] : symbols[s];
            if (v === 0 && !(flag(i) & (ALTERED | ESTIMATED))) return isSpoken ? "0" : symbols.z;
            const text = formats[v === 0 && flag(i) & ALTERED ? 0 : digits(v)].format(v);
            return flag(i) & RATE && !isSpoken ? "(" + text + ")" : text;
          };
          // What a drawing shows of a cell; whoever listens is told what limits it.
          const figure = i => d.per ? rate(i, true) : count(i, true);
          const limited = i => value(i) == null ? "" : flag(i) & ESTIMATED ? words.estimated : flag(i) & UNCERTAIN ? words.uncertain : "";
          const spoken = i => figure(i) + (limited(i) ? ", " + limited(i) : "");
          const inPicture = i => value(i) == null ? "" : limited(i) ? "(" + figure(i) + ")" : figure(i);
          const limits = i => {
            if (d.l[i] == null || d.r[i] == null) return "";
            const format = formats[digits(d.r[i] || d.u[i])];
            return format.format(d.l[i]) + "–" + format.format(d.u[i]);
          };
          const chosen = () => d.others.map((axis, n) => axis.members[state.o[n]].full).filter(name => name);
          const heading = (...parts) => [d.title, ...parts, ...chosen()].join(", ");

          // Controls
          const select = (title, members, change) => {
            const field = html("select", { autocomplete: "off" }, ...members.map((member, n) =>
              html("option", { value: n }, "\u00a0\u00a0".repeat(member.depth || 0) + member.name)));
            field.addEventListener("change", () => { change(+field.value); draw(); });
            return { field, label: html("label", {}, html("span", {}, title), field) };
          };
          const region = select(words.region, d.regions, r => { state.r = r; });
          const others = d.others.map((axis, n) => select(axis.title, axis.members, o => { state.o[n] = o; }));
          const range = html("input", { type: "range", min: 0, max: P - 1, step: 1, autocomplete: "off",
            "aria-label": words.period });
          const period = html("b", {});
          range.addEventListener("input", () => { state.p = +range.value; draw(); });
          const form = html("form", { "aria-label": words.controls }, region.label,
            html("label", { "class": "period" }, html("span", {}, words.period + ": ", period), range),
            ...others.filter((_, n) => d.others[n].members.length > 1).map(other => other.label));
          form.addEventListener("submit", event => event.preventDefault());
          const status = html("p", { role: "status" });

          // What each picture begins with: its marks, title and unit. Returns where the rest begins.
          const W = 600;
          const text = (x, y, content, attributes) => svg("text", { x, y, fill: ink.ink, ...attributes }, content);
          const head = (picture, title, warning) => {
            let y = 4;
            for (const mark of d.marks) {
              picture.append(
                svg("rect", { x: 8, y, width: W - 16, height: 20, fill: ink.band, stroke: ink.bandStroke }),
                text(W / 2, y + 14, mark, { "text-anchor": "middle", "font-weight": 700, fill: ink.bandInk }));
              y += 26;
            }
            for (const line of wrap(title, 56)) text_(picture, 8, y += 18, line, { "font-size": 15, "font-weight": 700 });
            if (d.unit !== d.title) for (const line of wrap(d.unit, 76)) text_(picture, 8, y += 17, line, { "font-size": 12, fill: ink.quiet });
            if (warning) for (const line of wrap(warning, 76))
              text_(picture, 8, y += 16, line, { "font-weight": 700, fill: ink.warning });
            return y + 12;
          };
          const text_ = (picture, x, y, content, attributes) => picture.append(text(x, y, content, attributes));
          const foot = (picture, y, lines) => {
            for (const line of lines.flatMap(line => wrap(line, 95)))
              text_(picture, 8, y += 13, line, { "font-size": 10, fill: ink.quiet });
            return y + 8;
          };
          const watermark = (x, y, width, height) => d.watermark && svg("text", {
            x, y, fill: ink.watermark, "fill-opacity": .16, "font-size": Math.min(34, width / 16, height / 5),
            "font-weight": 700,
            "text-anchor": "middle", transform: `rotate(-18 ${x} ${y})`, "pointer-events": "none", "aria-hidden": true
          }, d.watermark);
          const ground = () => svg("rect", { width: "100%", height: "100%", fill: ink.paper });
          const patterns = prefix => {
            const pattern = (name, size, ...parts) => svg("pattern",
              { id: prefix + name, patternUnits: "userSpaceOnUse", width: size, height: size }, ...parts);
            const plain = () => svg("rect", { width: 6, height: 6, fill: ink.patternGround });
            const line = (data, width, colour) => svg("path", { d: data, stroke: colour || ink.pattern, "stroke-width": width });
            const dot = (cx, cy) => svg("circle", { cx, cy, r: .8, fill: ink.pattern });
            return svg("defs", {},
              pattern("q", 6, plain(), line("M-1 1l2 -2M0 6l6 -6M5 7l2 -2", 1.1)),
              pattern("o", 6, plain(), dot(1.5, 1.5), dot(4.5, 4.5)),
              pattern("x", 6, plain(), line("M1.5 1.5l3 3M4.5 1.5l-3 3", .8)),
              pattern("e", 8, line("M0 2h8", .8, ink.ink), line("M0 3h8", .8, ink.paper)),
              pattern("u", 8, line("M2 0v8", .8, ink.ink), line("M3 0v8", .8, ink.paper)));
          };
          const id = name => d.id + "-live-" + name;
          const shades = () => d.shades[d.classes[combination()].length];
          const fill = i => {
            const s = d.s[i];
            if (s === "z") return ink.paper;
            return s in symbols ? `url(#${id("map-")}${s})` : shades()[+s];
          };
          const overlay = i => value(i) == null ? "none"
            : flag(i) & ESTIMATED ? `url(#${id("map-")}e)` : flag(i) & UNCERTAIN ? `url(#${id("map-")}u)` : "none";
          // Which states a legend explains, of some cells.
          const present = cells => [..."qox"].filter(s => cells.some(i => d.s[i] === s && value(i) == null));

          // Map: a listbox of its regions; the arrow keys choose.
          const places = d.regions.map((place, r) => ({ ...place, r })).filter(place => place.path);
          const options = places.map(place => {
            const area = svg("path", { d: place.path, stroke: ink.paper, "stroke-width": 2.4 });
            const pattern = svg("path", { d: place.path, fill: "none", "pointer-events": "none" });
            const title = svg("title", {});
            const option = svg("g", { role: "option", tabindex: -1 }, title, area, pattern);
            const label = svg("g", { "text-anchor": "middle", "pointer-events": "none", "aria-hidden": true });
            option.addEventListener("click", () => { state.r = place.r; draw(); option.focus(); });
            return { place, option, area, pattern, title, label };
          });
          const ring = svg("path", { "class": "ring", fill: "none", "pointer-events": "none" });
          const outline = svg("path", { "class": "chosen", fill: "none", stroke: ink.ink, "stroke-width": 3,
            "stroke-linejoin": "round", "pointer-events": "none" });
          const list = svg("g", { role: "listbox", "aria-label": words.places, "aria-orientation": "vertical" },
            ...options.map(entry => entry.option));
          list.addEventListener("keydown", event => {
            const now = options.findIndex(entry => entry.option === document.activeElement), last = options.length - 1;
            const next = { ArrowDown: now + 1, ArrowRight: now + 1, ArrowUp: now - 1, ArrowLeft: now - 1, Home: 0, End: last,
              Enter: now, " ": now }[event.key];
            if (next == null) return;
            event.preventDefault();
            const entry = options[Math.max(0, Math.min(last, next))];
            state.r = entry.place.r;
            draw();
            entry.option.focus();
          });
          const frame = svg("g", {}, list,
            svg("path", { d: places.map(place => place.path).join(""), fill: "none", stroke: ink.border, "stroke-width": .7,
              "pointer-events": "none" }),
            watermark(d.map.width / 2, d.map.height / 2, d.map.width, d.map.height) || null,
            ring, outline, ...options.map(entry => entry.label));
          const mapHead = svg("g", {}), mapKey = svg("g", {});
          const map = svg("svg", { role: "group", "font-family": ink.font, "font-size": 11, lang: d.language }, patterns(id("map-")), ground(),
            mapHead, frame, mapKey);
          // Around the picture, since an element of SVG that listens for the focus would take it.
          const canvas = html("div", {}, map);
          canvas.addEventListener("focusin", event => {
            const entry = options.find(entry => entry.option === event.target);
            if (entry && event.target.matches(":focus-visible")) ring.setAttribute("d", entry.place.path);
          });
          canvas.addEventListener("focusout", () => ring.removeAttribute("d"));
          const inkOn = i => d.s[i] >= "0" && d.s[i] <= "9" ? d.inks[d.classes[combination()].length][+d.s[i]] : ink.ink;
          const key = (x, y) => {
            const cells = places.map(place => at(place.r, state.p)), classes = d.classes[combination()];
            const row = (mark, label, number) => {
              mapKey.append(mark, text(W - 8, y + 11, number, { "text-anchor": "end", fill: ink.quiet }));
              const lines = wrap(label, 21);
              lines.forEach((line, n) => text_(mapKey, x + 30, y + 11 + 14 * n, line));
              y += 6 + 14 * lines.length;
            };
            const box = (paint, over) => svg("g", {},
              svg("rect", { x, y, width: 22, height: 14, fill: paint, stroke: ink.border, "stroke-width": .7 }),
              svg("rect", { x, y, width: 22, height: 14, fill: over || "none" }));
            for (const line of wrap(words.key, 22)) text_(mapKey, x, y += 12, line, { "font-weight": 700 });
            y += 8;
            for (let n = classes.length - 1; n >= 0; n--)
              row(box(shades()[n]), classes[n], cells.filter(i => d.s[i] === "" + n).length);
            const zeros = cells.filter(i => d.s[i] === "z");
            if (zeros.length) row(box(ink.paper), words.zero, zeros.length);
            for (const s of present(cells))
              row(box(`url(#${id("map-")}${s})`), names[s], cells.filter(i => d.s[i] === s).length);
            for (const [bit, s] of [[UNCERTAIN, "u"], [ESTIMATED, "e"]]) {
              const limited = cells.filter(i => value(i) != null && flag(i) & bit && !(bit === UNCERTAIN && flag(i) & ESTIMATED));
              if (limited.length) row(box(ink.paper, `url(#${id("map-")}${s})`), s === "u" ? words.uncertain : words.estimated,
                limited.length);
            }
            for (const line of wrap(words.fixed, 28)) text_(mapKey, x, y += 13, line, { "font-size": 10, fill: ink.quiet });
            return y + 12;
          };
          const drawMap = () => {
            mapHead.replaceChildren();
            mapKey.replaceChildren();
            const title = heading(d.periods[state.p].name);
            const top = head(mapHead, title, d.warning);
            frame.setAttribute("transform", `translate(8 ${top})`);
            let isAny = false;
            for (const entry of options) {
              const i = at(entry.place.r, state.p), isChosen = entry.place.r === state.r;
              entry.area.setAttribute("fill", fill(i));
              entry.pattern.setAttribute("fill", overlay(i));
              entry.option.setAttribute("aria-selected", isChosen);
              entry.option.setAttribute("tabindex", isChosen ? 0 : -1);
              isAny ||= isChosen;
              entry.title.textContent = entry.place.name + ": " + spoken(i);
              entry.option.setAttribute("aria-label", entry.place.name + ": " + spoken(i));
              entry.label.replaceChildren();
              if (!entry.place.fits && !isChosen) continue;
              const isPlain = d.s[i] >= "0" && d.s[i] <= "9" && overlay(i) === "none" || d.s[i] === "z", colour = isPlain ? inkOn(i) : ink.ink;
              [entry.place.name, inPicture(i)].filter(line => line).forEach((line, n, lines) => entry.label.append(
                text(entry.place.x, entry.place.y + 4 + (n - (lines.length - 1) / 2) * 14, line, {
                  fill: colour, "font-weight": n ? 700 : null, ...(isPlain && entry.place.fits ? {} : { stroke: colour === ink.ink
                    ? ink.paper : ink.ink, "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke" }) })));
            }
            if (!isAny && options.length) options[0].option.setAttribute("tabindex", 0);
            const place = places.find(place => place.r === state.r);
            if (place) outline.setAttribute("d", place.path); else outline.removeAttribute("d");
            const bottom = Math.max(key(d.map.width + 26, top), top + d.map.height + 8);
            map.setAttribute("viewBox", `0 0 ${W} ${foot(mapKey, bottom, d.map.foot)}`);
            map.setAttribute("aria-label", [...d.marks, words.map + " " + title].join(". "));
          };

          // Series
          const line = html("div", {});
          const nice = most => {
            const power = 10 ** Math.floor(Math.log10(most / 4));
            const step = [1, 2, 5, 10].map(n => n * power).find(n => most / n <= 5);
            return d.per ? step : Math.max(1, step);
          };
          const drawSeries = () => {
            const picture = svg("svg", { role: "img", "font-family": ink.font, "font-size": 11, lang: d.language },
              patterns(id("line-")), ground());
            const name = d.regions[state.r].name, title = heading(name);
            const top = head(picture, title) + 6, height = 210, left = 48, right = W - 14, base = top + height;
            const reference = d.per && state.r !== d.whole ? d.whole : null;
            const own = d.periods.map((_, p) => at(state.r, p));
            const other = reference == null ? [] : d.periods.map((_, p) => at(reference, p));
            const most = Math.max(...own.map(i => Math.max(value(i) ?? 0, d.u[i] ?? 0)), ...other.map(i => value(i) ?? 0)) || 1;
            const step = nice(most), end = Math.ceil(most / step - 1e-9) * step;
            const X = p => left + 10 + (right - left - 20) * (P > 1 ? p / (P - 1) : .5), Y = v => base - height * v / end;
            const places = step >= 1 ? 0 : -Math.floor(Math.log10(step) + 1e-9);
            for (let n = 0; n * step <= end * 1.0001; n++) picture.append(
              svg("path", { d: `M${left} ${Y(n * step)}H${right}`, stroke: n ? ink.grid : ink.axis }),
              text(left - 6, Y(n * step) + 4, formats[places].format(n * step), { "text-anchor": "end", fill: ink.axis }));
            const mark = watermark((left + right) / 2, top + height / 2, right - left, height);
            if (mark) picture.append(mark);
            // Years below, as often as they have room; of one or two years their parts.
            const year = p => d.periods[p].code.slice(0, 4), all = d.periods.map((_, p) => p);
            const years = all.filter(p => !p || year(p) !== year(p - 1)), showsParts = years.length < 3;
            const marks = showsParts ? all : years, every = Math.ceil(marks.length * (showsParts ? 66 : 36) / (right - left));
            marks.forEach((p, n) => {
              picture.append(svg("path", { d: `M${X(p)} ${base}v${n % every ? 3 : 6}`, stroke: ink.axis }));
              if (n % every === 0) text_(picture, X(p), base + 32, showsParts ? d.periods[p].short : year(p), { fill: ink.axis,
                "text-anchor": "middle" });
            });
            // A strip for what has no figure.
            const wide = Math.max(3, Math.min(16, (right - left - 20) / P - 1));
            own.forEach((i, p) => { if (value(i) == null) picture.append(svg("rect", { x: X(p) - wide / 2, y: base + 8,
              width: wide, height: 9, fill: `url(#${id("line-")}${d.s[i]})`, stroke: ink.border, "stroke-width": .5 })); });
            const runs = cells => cells.reduce((runs, i, p) => {
              if (value(i) == null) return [...runs, []];
              runs[runs.length - 1].push(p);
              return runs;
            }, [[]]).filter(run => run.length);
            const path = (run, of) => "M" + run.map(p => X(p).toFixed(1) + " " + Y(of(p)).toFixed(1)).join("L");
            const chosenX = X(state.p);
            picture.append(svg("path", { d: `M${chosenX} ${top - 4}V${base + 20}`, stroke: ink.ink, "stroke-dasharray": "3 3" }));
            for (const run of runs(own)) {
              const bounded = run.filter(p => d.l[own[p]] != null && d.u[own[p]] != null);
              if (run.length > 1 && bounded.length === run.length) picture.append(svg("path", { fill: ink.line, "fill-opacity": .14,
                d: path(run, p => d.u[own[p]]) + path([...run].reverse(), p => d.l[own[p]]).replace("M", "L") + "z" }));
              else for (const p of bounded) picture.append(svg("path", { stroke: ink.line, "stroke-opacity": .5, "stroke-width": 3,
                d: `M${X(p)} ${Y(d.u[own[p]])}V${Y(d.l[own[p]])}` }));
            }
            for (const run of runs(other)) picture.append(svg("path", { d: path(run, p => value(other[p])), fill: "none",
              stroke: ink.quiet, "stroke-width": 1.3, "stroke-dasharray": "2 2.5" }));
            for (const run of runs(own)) picture.append(svg("path", { d: path(run, p => value(own[p])), fill: "none",
              stroke: ink.line, "stroke-width": 2, "stroke-linejoin": "round" }));
            own.forEach((i, p) => {
              if (value(i) == null) return;
              const isHollow = flag(i) & (ESTIMATED | UNCERTAIN) || d.s[i] === "z";
              picture.append(svg("circle", { cx: X(p), cy: Y(value(i)), r: p === state.p ? 5 : P > 60 ? 2 : 3, stroke: ink.line,
                "stroke-width": 1.4, fill: isHollow ? ink.paper : ink.line,
                "stroke-dasharray": flag(i) & ESTIMATED ? "1.5 1.5" : null }));
            });
            const now = at(state.r, state.p), isLate = chosenX > (left + right) / 2;
            text_(picture, chosenX + (isLate ? -7 : 7), top + 6, d.periods[state.p].name + ": " + (inPicture(now) || names[d.s[now]]), {
              "text-anchor": isLate ? "end" : "start", "font-weight": 700, stroke: ink.paper, "stroke-width": 4,
              "paint-order": "stroke" });
            // Key, from left to right.
            let x = 8, y = base + 56;
            const entry = (mark, label) => {
              const width = 30 + label.length * 7 + 14;
              if (x > 8 && x + width > W) { x = 8; y += 18; }
              picture.append(put(mark, { transform: `translate(${x} ${y - 4})` }, []), text(x + 30, y, label));
              x += width;
            };
            entry(svg("g", {}, svg("path", { d: "M0 0h24", stroke: ink.line, "stroke-width": 2 }),
              svg("circle", { cx: 12, r: 3, fill: ink.line })), name);
            if (reference != null) entry(svg("path", { d: "M0 0h24", stroke: ink.quiet, "stroke-width": 1.3,
              "stroke-dasharray": "2 2.5" }), d.regions[reference].name);
            if (own.some(i => d.l[i] != null)) entry(svg("rect", { y: -5, width: 24, height: 10, fill: ink.line,
              "fill-opacity": .14 }), words.limits);
            if (own.some(i => d.s[i] === "z")) entry(svg("circle", { cx: 12, r: 3, fill: ink.paper, stroke: ink.line }), words.zero);
            for (const s of present(own)) entry(svg("rect", { y: -5, width: 24, height: 9, fill: `url(#${id("line-")}${s})`,
              stroke: ink.border, "stroke-width": .5 }), names[s]);
            for (const [bit, dashes, label] of [[UNCERTAIN, null, words.uncertain], [ESTIMATED, "1.5 1.5", words.estimated]])
              if (own.some(i => value(i) != null && flag(i) & bit && !(bit === UNCERTAIN && flag(i) & ESTIMATED)))
                entry(svg("circle", { cx: 12, r: 3, fill: ink.paper, stroke: ink.line, "stroke-dasharray": dashes }), label);
            picture.setAttribute("viewBox", `0 0 ${W} ${foot(picture, y + 6, d.foot)}`);
            const known = own.filter(i => value(i) != null).length;
            picture.setAttribute("aria-label", [...d.marks, words.series + " " + title,
              words.known.replace("#", known).replace("#", P)].join(". ") + ".");
            picture.addEventListener("click", event => {
              const box = picture.getBoundingClientRect(), x = (event.clientX - box.left) * W / box.width;
              const p = Math.round((x - left - 10) / (right - left - 20) * (P - 1));
              if (p >= 0 && p < P) { state.p = p; draw(); }
            });
            line.replaceChildren(picture);
          };

          // Tables: the regions of the period, and the periods of the region.
          const table = (caption, first, rows) => {
            const titles = [first, words.count, ...(d.per ? [d.per, words.limits] : [])];
            const used = new Set(rows.flatMap(row => [count(row.i), ...(d.per ? [rate(row.i)] : [])]));
            const notes = Object.entries(symbols).filter(([, sign]) => used.has(sign)).map(([s, sign]) => sign + " "
              + (s === "z" ? words.nil : names[s]));
            if ([...used].some(content => content.startsWith("("))) notes.push("( ) " + words.limited);
            return [html("table", {},
              html("caption", {}, ...d.marks.flatMap(mark => [html("strong", { "class": "mark" }, mark), " "]), caption,
                html("span", { "class": "unit" }, d.unit)),
              html("thead", {}, html("tr", {}, ...titles.map((title, n) =>
                html("th", { scope: "col", "class": n ? "number" : null }, title)))),
              html("tbody", {}, ...rows.map(row => html("tr", { "aria-current": row.isChosen ? "true" : null },
                html("th", { scope: "row" }, "\u00a0\u00a0".repeat(row.depth || 0) + row.name),
                ...[count(row.i), ...(d.per ? [rate(row.i), limits(row.i)] : [])].map(content =>
                  html("td", { "class": "number" }, content)))))),
              html("p", { "class": "notes" }, (notes.length ? notes.join("; ") + ". " : "") + d.notes.join(" "))];
          };
          const figures = html("div", { "class": R > 12 ? "table" : "table short" }), course = html("div", { "class": "table" });
          const fold = html("details", {}, html("summary", {}, words.course), course);
          let isStale = true;
          const drawCourse = () => {
            if (!fold.open || !isStale) return;
            isStale = false;
            course.replaceChildren(...table(heading(d.regions[state.r].name), words.period,
              d.periods.map((period, p) => ({ name: period.name, i: at(state.r, p), isChosen: p === state.p }))));
          };
          fold.addEventListener("toggle", drawCourse);
          const drawTables = () => {
            figures.replaceChildren(...table(heading(d.periods[state.p].name), words.region,
              d.regions.map((place, r) => ({ name: place.name, depth: place.depth, i: at(r, state.p), isChosen: r === state.r }))));
            isStale = true;
            drawCourse();
          };

          const draw = () => {
            const i = at(state.r, state.p);
            region.field.value = state.r;
            others.forEach((other, n) => { other.field.value = state.o[n]; });
            range.value = state.p;
            period.textContent = d.periods[state.p].name;
            range.setAttribute("aria-valuetext", d.periods[state.p].name);
            drawMap();
            drawSeries();
            drawTables();
            const parts = [d.measure + " " + count(i, true)];
            if (d.per) parts.push(d.per + " " + rate(i, true) + (limits(i) ? " (" + words.limits + " " + limits(i) + ")" : ""));
            const place = [d.regions[state.r].name, d.periods[state.p].name, ...chosen()].join(", ");
            if (limited(i)) parts.push(limited(i));
            status.textContent = place + ": " + (d.c[i] == null ? names[d.s[i]] : parts.join(", ")) + ".";
          };
          draw();
          const live = html("div", { "class": "live" }, form, status,
            html("div", { "class": "pair" }, canvas, line), figures, fold);
          section.querySelector(".still").replaceWith(live);
        }

        for (const section of document.querySelectorAll("section.board")) {
          const data = section.querySelector("script[type='application/json']");
          board(section, JSON.parse(data.textContent));
        }
        })();
        """#
}

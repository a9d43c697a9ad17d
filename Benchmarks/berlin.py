"""Makes a workspace of Berlin's planning areas and a month of bicycle thefts, both as the city publishes them.

    berlin.py PROGRAM THEFTS AREAS FOLDER

THEFTS is Polizei Berlin's "Fahrraddiebstahl" (CSV), AREAS the list of the LOR (CSV); FOLDER is made.
"""
import csv, pathlib, subprocess, sys

PROFILE = """records: incidents
supplier: Polizei Berlin
columns:
  date: {from: TATZEIT_ANFANG_DATUM, format: dd.MM.yyyy}
  hour: {from: TATZEIT_ANFANG_STUNDE}
  region: {from: LOR, match: code}
  category: {from: DELIKT}
  setting: {from: ART_DES_FAHRRADS}
drop: [ANGELEGT_AM, TATZEIT_ENDE_DATUM, TATZEIT_ENDE_STUNDE, SCHADENSHOEHE, VERSUCH, ERFASSUNGSGRUND]
"""
program, thefts, areas, folder = sys.argv[1], pathlib.Path(sys.argv[2]).resolve(), sys.argv[3], pathlib.Path(sys.argv[4])
subprocess.run([program, "init", str(folder), "--language", "en"], check=True, stdout=subprocess.DEVNULL)
regions = {}
with open(areas, encoding="utf-8-sig", newline="") as file:
    for row in csv.DictReader(file):
        area, forecast, region = (row[f"{name} (Nummer)"] for name in ("Planungsraum", "Prognoseraum", "Bezirksregion"))
        borough = area[:2]
        regions[borough] = [row["Bezirk"], "Bezirk", ""]
        regions[forecast] = [row["Prognoseraum (Name)"], "Prognoseraum", borough]
        regions[region] = [row["Bezirksregion (Name)"], "Bezirksregion", forecast]
        regions[area] = [row["Planungsraum (Name)"], "Planungsraum", region]
with open(folder / "reference/regions.csv", "w", encoding="utf-8", newline="") as file:
    lines = csv.writer(file, lineterminator="\n")
    lines.writerow(["code", "name", "level", "parent"])
    lines.writerows([code, *rest] for code, rest in sorted(regions.items()))
(folder / "profiles/polizei.yaml").write_text(PROFILE, encoding="utf-8")
subprocess.run([program, "import", str(thefts), "--profile", "profiles/polizei.yaml"], cwd=folder, check=True, stdout=subprocess.DEVNULL)

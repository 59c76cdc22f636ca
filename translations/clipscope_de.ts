<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Message</name>
    <message>
        <source>{0}</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>The program {0} cannot be started: {1}.</source>
        <translation>Das Programm {0} kann nicht gestartet werden: {1}.</translation>
    </message>
    <message>
        <source>The system call {0} failed: {1}.</source>
        <translation>Der Systemaufruf {0} ist fehlgeschlagen: {1}.</translation>
    </message>
    <message>
        <source>{0}: {1} is not {2}.</source>
        <translation>{0}: {1} ist nicht {2}.</translation>
    </message>
    <message>
        <source>{0}: the key {1} is unknown; docs/plan.md lists the keys of a plan.</source>
        <translation>{0}: Der Schlüssel {1} ist unbekannt; docs/plan.md nennt die Schlüssel eines Plans.</translation>
    </message>
    <message>
        <source>{0} is a plan of the schema {1}, newer than this program reads ({2}): update ClipScope.</source>
        <translation>{0} ist ein Plan im Schema {1}, neuer als dieses Programm lesen kann ({2}): Aktualisieren Sie ClipScope.</translation>
    </message>
    <message>
        <source>{0} has the schema {1} and is no plan of ClipScope ({2}).</source>
        <translation>{0} hat das Schema {1} und ist kein Plan von ClipScope ({2}).</translation>
    </message>
    <message>
        <source>There is no built-in plan {0}; there are {1}.</source>
        <translation>Es gibt keinen eingebauten Plan {0}; es gibt {1}.</translation>
    </message>
    <message>
        <source>--cpu-only and --gpu-only together leave no device: give one of them.</source>
        <translation>--cpu-only und --gpu-only zusammen lassen kein Gerät übrig: Geben Sie eines davon an.</translation>
    </message>
    <message>
        <source>--scenario single runs one sample at a time: give --batch-sizes 1 with it.</source>
        <translation>--scenario single misst eine Probe nach der anderen: Geben Sie --batch-sizes 1 dazu an.</translation>
    </message>
    <message>
        <source>{0} is no journal of a run (line {1}: {2}).</source>
        <translation>{0} ist kein Journal eines Laufs (Zeile {1}: {2}).</translation>
    </message>
    <message>
        <source>{0} is corrupt at line {1}: {2}.</source>
        <translation>{0} ist in Zeile {1} beschädigt: {2}.</translation>
    </message>
    <message>
        <source>{0} has the schema {1}, newer than this program reads ({2}): update ClipScope.</source>
        <translation>{0} hat das Schema {1}, neuer als dieses Programm lesen kann ({2}): Aktualisieren Sie ClipScope.</translation>
    </message>
    <message>
        <source>{0} has the schema {1} and is no journal of ClipScope ({2}).</source>
        <translation>{0} hat das Schema {1} und ist kein Journal von ClipScope ({2}).</translation>
    </message>
    <message>
        <source>The engine {0} is not installed: build it with LibTorch (./dev build).</source>
        <translation>Die Engine {0} ist nicht installiert: Bauen Sie sie mit LibTorch (./dev build).</translation>
    </message>
    <message>
        <source>The engine {0} cannot be opened: {1}.</source>
        <translation>Die Engine {0} kann nicht geöffnet werden: {1}.</translation>
    </message>
    <message>
        <source>The engine {0} is not of this version ({1}): build both together.</source>
        <translation>Die Engine {0} gehört nicht zu dieser Version ({1}): Bauen Sie beide zusammen.</translation>
    </message>
    <message>
        <source>The batch did not fit in memory: use a smaller batch size.</source>
        <translation>Der Batch passte nicht in den Speicher: Nehmen Sie eine kleinere Batchgröße.</translation>
    </message>
    <message>
        <source>LibTorch failed: {0}.</source>
        <translation>LibTorch ist gescheitert: {0}.</translation>
    </message>
    <message>
        <source>There is no backend {0}.</source>
        <translation>Es gibt kein Backend {0}.</translation>
    </message>
    <message>
        <source>The backend {0} runs on the CPU alone.</source>
        <translation>Das Backend {0} läuft nur auf der CPU.</translation>
    </message>
    <message>
        <source>The backend {0} does not compute in {1}: give one of {2} with --precision.</source>
        <translation>Das Backend {0} rechnet nicht in {1}: geben Sie mit --precision eines von {2} an.</translation>
    </message>
    <message>
        <source>Loading was stopped.</source>
        <translation>Das Laden wurde angehalten.</translation>
    </message>
    <message>
        <source>The plan fixes the batch size at {0}.</source>
        <translation>Der Plan legt die Batchgröße auf {0} fest.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made or written: {1}. Choose another with --output-dir.</source>
        <translation>Der Ordner {0} kann nicht angelegt oder beschrieben werden: {1}. Wählen Sie mit --output-dir einen anderen.</translation>
    </message>
    <message>
        <source>The journal cannot be written any more: {0}. Free some space or choose another folder with --output-dir.</source>
        <translation>Das Journal kann nicht mehr geschrieben werden: {0}. Schaffen Sie Platz oder wählen Sie mit --output-dir einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The folder of images {0} cannot be read: {1}. Give another with --images.</source>
        <translation>Der Bilderordner {0} kann nicht gelesen werden: {1}. Geben Sie mit --images einen anderen an.</translation>
    </message>
    <message>
        <source>The folder {0} holds no JPEG or PNG file: give another with --images.</source>
        <translation>Der Ordner {0} enthält keine JPEG- oder PNG-Datei: Geben Sie mit --images einen anderen an.</translation>
    </message>
    <message>
        <source>None of the pictures in {0} can be decoded: give another folder with --images.</source>
        <translation>Keines der Bilder in {0} kann dekodiert werden: Geben Sie mit --images einen anderen Ordner an.</translation>
    </message>
    <message>
        <source>The file of captions {0} holds no text: give one caption a line, or another file with --captions.</source>
        <translation>Die Datei mit Bildtexten {0} enthält keinen Text: Schreiben Sie einen Bildtext je Zeile, oder geben Sie mit --captions eine andere Datei an.</translation>
    </message>
    <message>
        <source>This version has no engine for GPUs: it measures the CPU.</source>
        <translation>Diese Version hat keine Engine für GPUs: Sie misst die CPU.</translation>
    </message>
    <message>
        <source>No combination of the plan can be run: check precision, tower and devices.</source>
        <translation>Keine Kombination des Plans kann gemessen werden: Prüfen Sie Genauigkeit, Turm und Geräte.</translation>
    </message>
    <message>
        <source>A batch of {0} would need about {1} GiB, {2} GiB may be used: the largest that fits is {3}.</source>
        <translation>Ein Batch von {0} bräuchte etwa {1} GiB, {2} GiB dürfen benutzt werden: Der größte, der passt, ist {3}.</translation>
    </message>
    <message>
        <source>The minimum of seconds was measured.</source>
        <translation>Die Mindestzahl von Sekunden wurde gemessen.</translation>
    </message>
    <message>
        <source>The number of batches was measured.</source>
        <translation>Die Zahl der Batches wurde gemessen.</translation>
    </message>
    <message>
        <source>The case reached --max-seconds.</source>
        <translation>Der Fall hat --max-seconds erreicht.</translation>
    </message>
    <message>
        <source>The run was stopped.</source>
        <translation>Der Lauf wurde angehalten.</translation>
    </message>
    <message>
        <source>Both the plan {0} and --plan {1} were given: give one of them.</source>
        <translation>Sowohl der Plan {0} als auch --plan {1} wurden angegeben: Geben Sie nur eines davon an.</translation>
    </message>
    <message>
        <source>There is nothing to embed: give --image, --text or both.</source>
        <translation>Es gibt nichts einzubetten: Geben Sie --image, --text oder beides an.</translation>
    </message>
    <message>
        <source>There is no model {0}; there are {1}. For weights of your own, give --weights FILE.</source>
        <translation>Es gibt kein Modell {0}; es gibt {1}. Für eigene Gewichte geben Sie --weights DATEI an.</translation>
    </message>
    <message>
        <source>There are no weights at {0}: give a .safetensors file, its index or its folder with --weights.</source>
        <translation>Bei {0} sind keine Gewichte: Geben Sie mit --weights eine .safetensors-Datei, ihren Index oder ihren Ordner an.</translation>
    </message>
    <message>
        <source>The weights {0} cannot be read: {1}.</source>
        <translation>Die Gewichte {0} können nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <source>The folder {0} holds no .safetensors file: give one with --weights.</source>
        <translation>Der Ordner {0} enthält keine .safetensors-Datei: Geben Sie mit --weights eine an.</translation>
    </message>
    <message>
        <source>The folder {0} holds several .safetensors files: name one of them with --weights.</source>
        <translation>Der Ordner {0} enthält mehrere .safetensors-Dateien: Nennen Sie mit --weights eine davon.</translation>
    </message>
    <message>
        <source>The index {0} cannot be used: {1}. Fetch the model&apos;s files again.</source>
        <translation>Der Index {0} ist nicht brauchbar: {1}. Laden Sie die Dateien des Modells erneut herunter.</translation>
    </message>
    <message>
        <source>{0} is a pickle, which could run any code. Convert it by: python3 -c &quot;import sys, torch, zipfile; from safetensors.torch import save_file; f = sys.argv[1]; jit = zipfile.is_zipfile(f) and any(&apos;/code/&apos; in n for n in zipfile.ZipFile(f).namelist()); d = torch.jit.load(f, map_location=&apos;cpu&apos;).state_dict() if jit else torch.load(f, map_location=&apos;cpu&apos;, weights_only=True); d = d.get(&apos;state_dict&apos;, d); save_file({k.removeprefix(&apos;module.&apos;): v.contiguous().clone() for k, v in d.items() if hasattr(v, &apos;clone&apos;)}, sys.argv[2])&quot; {1} {2} ; then give the new file with --weights.</source>
        <translation>{0} ist ein Pickle, das beliebigen Code ausführen könnte. Wandeln Sie es um mit: python3 -c &quot;import sys, torch, zipfile; from safetensors.torch import save_file; f = sys.argv[1]; jit = zipfile.is_zipfile(f) and any(&apos;/code/&apos; in n for n in zipfile.ZipFile(f).namelist()); d = torch.jit.load(f, map_location=&apos;cpu&apos;).state_dict() if jit else torch.load(f, map_location=&apos;cpu&apos;, weights_only=True); d = d.get(&apos;state_dict&apos;, d); save_file({k.removeprefix(&apos;module.&apos;): v.contiguous().clone() for k, v in d.items() if hasattr(v, &apos;clone&apos;)}, sys.argv[2])&quot; {1} {2} ; geben Sie dann die neue Datei mit --weights an.</translation>
    </message>
    <message>
        <source>{0} is no usable safetensors file: {1}. Fetch or convert it again.</source>
        <translation>{0} ist keine brauchbare safetensors-Datei: {1}. Laden oder erzeugen Sie sie neu.</translation>
    </message>
    <message>
        <source>{0} holds no CLIP model in the layout of Hugging Face, OpenAI or open_clip: give another file with --weights.</source>
        <translation>{0} enthält kein CLIP-Modell im Aufbau von Hugging Face, OpenAI oder open_clip: Geben Sie mit --weights eine andere Datei an.</translation>
    </message>
    <message>
        <source>{0} is a CLIP whose image tower is a ResNet; only ViT towers can be run.</source>
        <translation>{0} ist ein CLIP, dessen Bildturm ein ResNet ist; nur ViT-Türme können gemessen werden.</translation>
    </message>
    <message>
        <source>{0} does not have the sizes of {1}: its {2} is {3} and not {4}. Leave --model out, or name the model that it is.</source>
        <translation>{0} hat nicht die Größen von {1}: {2} ist {3} und nicht {4}. Lassen Sie --model weg, oder nennen Sie das richtige Modell.</translation>
    </message>
    <message>
        <source>{0}: the tensor {1} is missing: the file is not whole.</source>
        <translation>{0}: Der Tensor {1} fehlt: Die Datei ist nicht vollständig.</translation>
    </message>
    <message>
        <source>{0}: the tensor {1} is part of no CLIP: this is another kind of model, or the tensor has to be removed.</source>
        <translation>{0}: Der Tensor {1} gehört zu keinem CLIP: Dies ist ein Modell anderer Art, oder der Tensor muss entfernt werden.</translation>
    </message>
    <message>
        <source>{0}: the tensor {1} has the type {2}; F32, F16 and BF16 can be used: convert it.</source>
        <translation>{0}: Der Tensor {1} hat den Typ {2}; F32, F16 und BF16 sind verwendbar: Wandeln Sie ihn um.</translation>
    </message>
    <message>
        <source>{0}: the tensor {1} has a shape that does not fit the others: the file is damaged or no CLIP.</source>
        <translation>{0}: Der Tensor {1} hat eine Form, die nicht zu den anderen passt: Die Datei ist beschädigt oder kein CLIP.</translation>
    </message>
    <message>
        <source>The configuration {0} cannot be used: {1}.</source>
        <translation>Die Konfiguration {0} ist nicht brauchbar: {1}.</translation>
    </message>
    <message>
        <source>{0} belongs to other weights: its {1} is {2}, the weights have {3}. Put the right one there.</source>
        <translation>{0} gehört zu anderen Gewichten: {1} ist dort {2}, die Gewichte haben {3}. Legen Sie die richtige Datei dorthin.</translation>
    </message>
    <message>
        <source>{0} asks for {1}, which changes what the model computes: only plain CLIP can be run.</source>
        <translation>{0} verlangt {1}, was die Rechnung des Modells ändert: Nur das einfache CLIP kann ausgeführt werden.</translation>
    </message>
    <message>
        <source>{0} asks for the activation {1}; quick_gelu and gelu, the same in both towers, can be run.</source>
        <translation>{0} verlangt die Aktivierung {1}; quick_gelu und gelu, gleich in beiden Türmen, sind möglich.</translation>
    </message>
    <message>
        <source>{0}: no configuration beside it tells the activation: put its config.json or open_clip_config.json there, or give --activation quick_gelu or --activation gelu.</source>
        <translation>{0}: Keine Konfiguration daneben nennt die Aktivierung: Legen Sie config.json oder open_clip_config.json dazu, oder geben Sie --activation quick_gelu oder --activation gelu an.</translation>
    </message>
    <message>
        <source>{0}: {1} does not divide the width {2} into heads.</source>
        <translation>{0}: {1} teilt die Breite {2} nicht in Köpfe.</translation>
    </message>
    <message>
        <source>There is no vocabulary at {0}: vocab.json with merges.txt, or bpe_simple_vocab_16e6.txt.gz, are needed; give their folder with --vocab.</source>
        <translation>Unter {0} gibt es kein Vokabular: vocab.json mit merges.txt oder bpe_simple_vocab_16e6.txt.gz wird gebraucht; geben Sie mit --vocab den Ordner an.</translation>
    </message>
    <message>
        <source>The vocabulary {0} cannot be used: {1}. Fetch it again, or give another with --vocab.</source>
        <translation>Das Vokabular {0} ist nicht brauchbar: {1}. Laden Sie es erneut herunter, oder geben Sie mit --vocab ein anderes an.</translation>
    </message>
    <message>
        <source>The vocabulary of {0} has {1} tokens, the model {2}: give the model&apos;s own with --vocab.</source>
        <translation>Das Vokabular von {0} hat {1} Token, das Modell {2}: Geben Sie mit --vocab das Vokabular des Modells an.</translation>
    </message>
    <message>
        <source>The picture {0} cannot be decoded: {1}.</source>
        <translation>Das Bild {0} kann nicht dekodiert werden: {1}.</translation>
    </message>
    <message>
        <source>The picture {0} is {1} x {2} pixels; 512 megapixels are the most.</source>
        <translation>Das Bild {0} hat {1} x {2} Pixel; 512 Megapixel sind das Äußerste.</translation>
    </message>
    <message>
        <source>{0} is neither a JPEG nor a PNG.</source>
        <translation>{0} ist weder ein JPEG noch ein PNG.</translation>
    </message>
    <message>
        <source>{0} comes without a vocabulary, and without the model&apos;s own a text&apos;s embedding means nothing: give its folder with --vocab.</source>
        <translation>{0} hat kein Vokabular, und ohne das des Modells sagt die Einbettung eines Textes nichts: Geben Sie seinen Ordner mit --vocab an.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}. Check its name and its permissions.</source>
        <translation>{0} kann nicht gelesen werden: {1}. Prüfen Sie Namen und Rechte.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}. Choose another place, or make room.</source>
        <translation>{0} kann nicht geschrieben werden: {1}. Wählen Sie einen anderen Ort, oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>{0} cannot be used as a plan: {1}. docs/plan.md describes plans.</source>
        <translation>{0} kann nicht als Plan verwendet werden: {1}. docs/plan.md beschreibt Pläne.</translation>
    </message>
    <message>
        <source>This version has no engine for GPUs: leave --gpu-only out.</source>
        <translation>Diese Version hat keine Engine für GPUs: Lassen Sie --gpu-only weg.</translation>
    </message>
    <message>
        <source>The file of captions {0} cannot be read: {1}. Give another with --captions.</source>
        <translation>Die Datei mit Bildunterschriften {0} kann nicht gelesen werden: {1}. Geben Sie mit --captions eine andere an.</translation>
    </message>
    <message>
        <source>A picture was left out: {0}</source>
        <translation>Ein Bild wurde ausgelassen: {0}</translation>
    </message>
    <message>
        <source>{0} of {1} pictures were left out; {2} are used.</source>
        <translation>{0} von {1} Bildern wurden ausgelassen; {2} werden verwendet.</translation>
    </message>
    <message>
        <source>The embeddings are not finite numbers: the weights are damaged, or too large for this precision.</source>
        <translation>Die Einbettungen sind keine endlichen Zahlen: Die Gewichte sind beschädigt oder für diese Genauigkeit zu groß.</translation>
    </message>
    <message>
        <source>The engine waited {0} s for the journal in one pass: the disk is slow, or other programs need the CPUs.</source>
        <translation>Die Engine wartete in einem Durchgang {0} s auf das Journal: Die Platte ist langsam, oder andere Programme brauchen die CPUs.</translation>
    </message>
    <message>
        <source>The case used up its --max-seconds after {0} of {1} repetitions.</source>
        <translation>Der Fall hat seine --max-seconds nach {0} von {1} Wiederholungen verbraucht.</translation>
    </message>
    <message>
        <source>The interval was narrow enough after {0} of {1} repetitions.</source>
        <translation>Das Intervall war nach {0} von {1} Wiederholungen eng genug.</translation>
    </message>
    <message>
        <source>The journal could not be written any more.</source>
        <translation>Das Journal konnte nicht mehr geschrieben werden.</translation>
    </message>
    <message>
        <source>{0}: the width {1} is no multiple of 64, so the number of heads is not known: put its config.json or open_clip_config.json beside it, or give --heads.</source>
        <translation>{0}: Die Breite {1} ist kein Vielfaches von 64, daher ist die Zahl der Köpfe unbekannt: Legen Sie die config.json oder open_clip_config.json daneben, oder geben Sie --heads an.</translation>
    </message>
    <message>
        <source>{0} has more than {1} MiB: give another file.</source>
        <translation>{0} hat mehr als {1} MiB: Geben Sie eine andere Datei an.</translation>
    </message>
    <message>
        <source>There is not enough memory: close other programs, or use a smaller model or batch size.</source>
        <translation>Der Speicher reicht nicht: Schließen Sie andere Programme, oder nehmen Sie ein kleineres Modell oder eine kleinere Batchgröße.</translation>
    </message>
    <message>
        <source>When it was noticed, other programs took {0} % of the machine&apos;s CPU time.</source>
        <translation>Als es bemerkt wurde, nahmen andere Programme {0} % der CPU-Zeit des Rechners.</translation>
    </message>
    <message>
        <source>hwloc tells of no cores here: use --cores all.</source>
        <translation>hwloc kennt hier keine Kerne: --cores all verwenden.</translation>
    </message>
    <message>
        <source>hwloc tells of no level-3 cache here: use --cores all.</source>
        <translation>hwloc kennt hier keinen L3-Cache: --cores all verwenden.</translation>
    </message>
    <message>
        <source>All cores of this machine are of one kind: use --cores physical.</source>
        <translation>Alle Kerne dieses Rechners sind von einer Art: --cores physical verwenden.</translation>
    </message>
    <message>
        <source>Of the CPUs {0} some cannot be used here: choose among {1} with --cores.</source>
        <translation>Von den CPUs {0} sind hier nicht alle nutzbar: mit --cores aus {1} wählen.</translation>
    </message>
    <message>
        <source>A thread could not be bound to the CPUs {0} ({1}): use --cores all and --pin off.</source>
        <translation>Ein Thread konnte nicht an die CPUs {0} gebunden werden ({1}): --cores all und --pin off verwenden.</translation>
    </message>
    <message>
        <source>There is no reference to hold embeddings against, so their fidelity is not measured: {0}</source>
        <translation>Es gibt keine Referenz, an der Embeddings gemessen werden könnten; die Treue wird nicht ermittelt: {0}</translation>
    </message>
    <message>
        <source>Here {0} selects the same CPUs as {1}, which is measured.</source>
        <translation>{0} wählt hier dieselben CPUs wie {1}, das gemessen wird.</translation>
    </message>
    <message>
        <source>{0} threads on {1} CPUs would wait for each other: give at most {1} with --threads.</source>
        <translation>{0} Threads auf {1} CPUs würden aufeinander warten: mit --threads höchstens {1} angeben.</translation>
    </message>
    <message>
        <source>The backend {0} cannot compute in {1} on this CPU ({2}): use another precision, or eager.</source>
        <translation>Das Backend {0} kann auf dieser CPU nicht in {1} rechnen ({2}): eine andere Genauigkeit oder eager verwenden.</translation>
    </message>
    <message>
        <source>TorchInductor is not installed: `clipscope-cli setup inductor` fetches it (2.4 GB to download, 4.3 GB on disk).</source>
        <translation>TorchInductor ist nicht installiert: `clipscope-cli setup inductor` holt es (2,4 GB Download, 4,3 GB auf der Platte).</translation>
    </message>
    <message>
        <source>TorchInductor compiles by Python, and none stands beside this LibTorch: build with the one that ./dev fetches.</source>
        <translation>TorchInductor übersetzt mit Python, und neben diesem LibTorch steht keines: mit dem bauen, das ./dev holt.</translation>
    </message>
    <message>
        <source>TorchInductor needs a C++ compiler ({0}): install g++, or name one by CXX.</source>
        <translation>TorchInductor braucht einen C++-Compiler ({0}): g++ installieren oder einen mit CXX nennen.</translation>
    </message>
    <message>
        <source>TorchInductor compiles this tower, which takes about half a minute; the next load finds it made.</source>
        <translation>TorchInductor übersetzt diesen Turm, was etwa eine halbe Minute dauert; das nächste Laden findet ihn fertig vor.</translation>
    </message>
    <message>
        <source>Another process compiles this tower or loads it; this one waits until that is done.</source>
        <translation>Ein anderer Prozess übersetzt oder lädt diesen Turm; dieser wartet, bis das geschehen ist.</translation>
    </message>
    <message>
        <source>The TorchInductor that was found belongs to LibTorch {0}, and this engine runs {1}: unset CLIPSCOPE_TORCH_DIR, or build again with it set.</source>
        <translation>Das gefundene TorchInductor gehört zu LibTorch {0}, diese Engine läuft mit {1}: CLIPSCOPE_TORCH_DIR nicht setzen oder damit neu bauen.</translation>
    </message>
    <message>
        <source>TorchInductor&apos;s compiling process was ended by the signal {0}: start the run again, with more free memory if that was 9.</source>
        <translation>Der Übersetzungsprozess von TorchInductor wurde durch das Signal {0} beendet: den Lauf neu starten, bei 9 mit mehr freiem Speicher.</translation>
    </message>
    <message>
        <source>TorchInductor&apos;s compiling process ran out of memory: close other programs, or use a smaller model.</source>
        <translation>Dem Übersetzungsprozess von TorchInductor ging der Speicher aus: andere Programme schließen oder ein kleineres Modell verwenden.</translation>
    </message>
    <message>
        <source>TorchInductor could not compile the tower ({0}): use packed or eager.</source>
        <translation>TorchInductor konnte den Turm nicht übersetzen ({0}): packed oder eager verwenden.</translation>
    </message>
    <message>
        <source>There is no room left in {0}: free some, or set XDG_CACHE_HOME to another disk.</source>
        <translation>In {0} ist kein Platz mehr: welchen schaffen oder XDG_CACHE_HOME auf eine andere Platte setzen.</translation>
    </message>
    <message>
        <source>{0} has {1} MiB free, and {2} MiB are needed for a while: free some, or set XDG_CACHE_HOME to another disk.</source>
        <translation>In {0} sind {1} MiB frei, zeitweise gebraucht werden {2} MiB: Platz schaffen oder XDG_CACHE_HOME auf eine andere Platte setzen.</translation>
    </message>
    <message>
        <source>{0} has {1} MiB free, and {2} MiB are needed while a compiled tower is loaded: free some, or set TMPDIR to another disk.</source>
        <translation>In {0} sind {1} MiB frei, beim Laden eines übersetzten Turms werden {2} MiB gebraucht: Platz schaffen oder TMPDIR auf eine andere Platte setzen.</translation>
    </message>
    <message>
        <source>HOME is not set, and {0} is not a folder that belongs to this user alone, as programs that are run from there need: set HOME or XDG_CACHE_HOME.</source>
        <translation>HOME ist nicht gesetzt, und {0} ist kein Ordner, der diesem Benutzer allein gehört, wie es Programme brauchen, die von dort ausgeführt werden: HOME oder XDG_CACHE_HOME setzen.</translation>
    </message>
    <message>
        <source>Two OpenMP runtimes are in this process ({0}), which gives wrong results: build with the LibTorch that ./dev fetches.</source>
        <translation>In diesem Prozess sind zwei OpenMP-Laufzeiten ({0}), was falsche Ergebnisse liefert: mit dem LibTorch bauen, das ./dev holt.</translation>
    </message>
    <message>
        <source>There is nothing to set up for {0}: `setup inductor` is the one that there is.</source>
        <translation>Für {0} gibt es nichts einzurichten: es gibt nur `setup inductor`.</translation>
    </message>
    <message>
        <source>{0} is no profile that this program reads: {1}. A run writes one with --save-profile.</source>
        <translation>{0} ist kein Profil, das dieses Programm liest: {1}. Ein Lauf schreibt eines mit --save-profile.</translation>
    </message>
    <message>
        <source>The profile {0} is of another machine ({1}, {2} CPUs): its threads and cores are left out; `--plan optimizations --save-profile` makes one of this.</source>
        <translation>Das Profil {0} stammt von einem anderen Rechner ({1}, {2} CPUs): seine Threads und Kerne bleiben außer Acht; `--plan optimizations --save-profile` erstellt eines von diesem.</translation>
    </message>
    <message>
        <source>The profile {0} is not written: no settings were measured in every tower without failing or falling below their fidelity bar.</source>
        <translation>Das Profil {0} wird nicht geschrieben: Keine Einstellungen wurden in jedem Turm gemessen, ohne zu scheitern oder unter ihre Treueschwelle zu fallen.</translation>
    </message>
    <message>
        <source>{0} numeric threads on {1} CPUs take turns, which is slower: give at most {1} with --numeric-threads.</source>
        <translation>{0} Numerik-Threads auf {1} CPUs wechseln sich ab, was langsamer ist: mit --numeric-threads höchstens {1} angeben.</translation>
    </message>
    <message>
        <source>The fused numerics are not compared: {0}</source>
        <translation>Die verschmolzene Numerik wird nicht verglichen: {0}</translation>
    </message>
    <message>
        <source>The backend {0} has no operators for these expressions: use eager.</source>
        <translation>Das Backend {0} hat keine Operatoren für diese Ausdrücke: eager verwenden.</translation>
    </message>
    <message>
        <source>{0} is not installed for any Python that was found ({1}): install it for one of them to compare with it.</source>
        <translation>{0} ist für kein gefundenes Python ({1}) installiert: für eines davon installieren, um damit zu vergleichen.</translation>
    </message>
    <message>
        <source>{0} needs a Python, and none was found: install python3 with it to compare with it.</source>
        <translation>{0} braucht ein Python, und es wurde keines gefunden: python3 mit diesem Paket installieren, um damit zu vergleichen.</translation>
    </message>
    <message>
        <source>{0} could not be timed by {1}: {2}. Its times are left out.</source>
        <translation>{0} konnte mit {1} nicht gemessen werden: {2}. Seine Zeiten entfallen.</translation>
    </message>
    <message>
        <source>{0} was not done after {1} s by {2}: its times are left out.</source>
        <translation>{0} war nach {1} s mit {2} nicht fertig: seine Zeiten entfallen.</translation>
    </message>
    <message>
        <source>The result differs by up to {0}, where {1} is the most that rounding explains: the times are left out.</source>
        <translation>Das Ergebnis weicht um bis zu {0} ab, wo Rundung höchstens {1} erklärt: die Zeiten entfallen.</translation>
    </message>
    <message>
        <source>{0} threads cannot be started: {1}. Use fewer, or raise the limits of this user (ulimit -u, ulimit -v).</source>
        <translation>{0} Threads lassen sich nicht starten: {1}. Weniger nehmen oder die Grenzen dieses Benutzers anheben (ulimit -u, ulimit -v).</translation>
    </message>
    <message>
        <source>OpenMP gives {0} of {1} threads: give at most {0} with --threads, or raise OMP_THREAD_LIMIT.</source>
        <translation>OpenMP gibt {0} von {1} Threads: mit --threads höchstens {0} angeben oder OMP_THREAD_LIMIT anheben.</translation>
    </message>
    <message>
        <source>TorchInductor&apos;s Python packages are not whole ({0}): `clipscope-cli setup inductor` mends that.</source>
        <translation>Die Python-Pakete von TorchInductor sind unvollständig ({0}): `clipscope-cli setup inductor` behebt das.</translation>
    </message>
    <message>
        <source>TorchInductor could not be installed ({0}): check the network and try again.</source>
        <translation>TorchInductor konnte nicht installiert werden ({0}): das Netz prüfen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is no room left in {0} to install TorchInductor: free some on that disk and try again.</source>
        <translation>In {0} ist kein Platz mehr, um TorchInductor zu installieren: auf diesem Datenträger Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{0} has {1} MiB free, and {2} MiB are needed to install TorchInductor: free some on that disk.</source>
        <translation>In {0} sind {1} MiB frei, {2} MiB werden gebraucht, um TorchInductor zu installieren: auf diesem Datenträger Platz schaffen.</translation>
    </message>
    <message>
        <source>The reference for fidelity is made: the eager engine in fp32 encodes its inputs one at a time.</source>
        <translation>Die Referenz für die Treue entsteht: Die Eager-Engine kodiert ihre Eingaben in fp32 einzeln.</translation>
    </message>
    <message>
        <source>The reference gives all inputs of a tower the same embedding, so nothing is left of them without their mean: that tower is judged by its raw cosine alone.</source>
        <translation>Die Referenz gibt allen Eingaben eines Turms dasselbe Embedding, ohne ihren Mittelwert bleibt davon nichts: Dieser Turm wird nur nach seinem rohen Kosinus beurteilt.</translation>
    </message>
    <message>
        <source>The agreement on the best captions is not measured: {0}</source>
        <translation>Die Übereinstimmung der besten Bildunterschriften wird nicht gemessen: {0}</translation>
    </message>
    <message>
        <source>The profile {0} is not written: the run did not come to its end.</source>
        <translation>Das Profil {0} wird nicht geschrieben: Der Lauf kam nicht an sein Ende.</translation>
    </message>
    <message>
        <source>There are sensors below {0}, but none of them could be read.</source>
        <translation>Unter {0} gibt es Sensoren, aber keiner davon konnte gelesen werden.</translation>
    </message>
    <message>
        <source>There are no sensors below {0}, as in most virtual machines and containers; on a machine of your own, sudo sensors-detect (of lm-sensors) finds the drivers that are missing.</source>
        <translation>Unter {0} gibt es keine Sensoren, wie in den meisten virtuellen Maschinen und Containern; auf einem eigenen Rechner findet sudo sensors-detect (aus lm-sensors) die fehlenden Treiber.</translation>
    </message>
    <message>
        <source>libsensors could not start: {0}. Its configuration is /etc/sensors3.conf.</source>
        <translation>libsensors konnte nicht starten: {0}. Die Konfiguration ist /etc/sensors3.conf.</translation>
    </message>
    <message>
        <source>There are no thermal zones below {0}, as in most virtual machines and containers.</source>
        <translation>Unter {0} gibt es keine Thermalzonen, wie in den meisten virtuellen Maschinen und Containern.</translation>
    </message>
    <message>
        <source>There are no energy counters of the CPU below {0}, as in most virtual machines and containers; on a machine of your own with an Intel or AMD processor: sudo modprobe intel_rapl_msr</source>
        <translation>Unter {0} gibt es keine Energiezähler der CPU, wie in den meisten virtuellen Maschinen und Containern; auf einem eigenen Rechner mit Intel- oder AMD-Prozessor: sudo modprobe intel_rapl_msr</translation>
    </message>
    <message>
        <source>Only root may read the CPU&apos;s energy counters. To read them until the next start: sudo chgrp &quot;$(id -gn)&quot; {0}/*/energy_uj &amp;&amp; sudo chmod g+r {0}/*/energy_uj . For good: sudo groupadd -fr clipscope &amp;&amp; sudo usermod -aG clipscope &quot;$USER&quot; , put the line SUBSYSTEM==&quot;powercap&quot;, ACTION==&quot;add&quot;, TEST==&quot;energy_uj&quot;, RUN+=&quot;/bin/chgrp clipscope /sys%p/energy_uj&quot;, RUN+=&quot;/bin/chmod g+r /sys%p/energy_uj&quot; into /etc/udev/rules.d/70-clipscope-rapl.rules, and restart.</source>
        <translation>Nur root darf die Energiezähler der CPU lesen. Um sie bis zum nächsten Neustart lesen zu können: sudo chgrp &quot;$(id -gn)&quot; {0}/*/energy_uj &amp;&amp; sudo chmod g+r {0}/*/energy_uj . Auf Dauer: sudo groupadd -fr clipscope &amp;&amp; sudo usermod -aG clipscope &quot;$USER&quot; , die Zeile SUBSYSTEM==&quot;powercap&quot;, ACTION==&quot;add&quot;, TEST==&quot;energy_uj&quot;, RUN+=&quot;/bin/chgrp clipscope /sys%p/energy_uj&quot;, RUN+=&quot;/bin/chmod g+r /sys%p/energy_uj&quot; in /etc/udev/rules.d/70-clipscope-rapl.rules eintragen und neu starten.</translation>
    </message>
    <message>
        <source>There is no battery and no adapter below {0}, as in desktops and servers.</source>
        <translation>Unter {0} gibt es weder Akku noch Netzteil, wie bei Desktops und Servern.</translation>
    </message>
    <message>
        <source>The firmware offers no performance profiles ({0}), as in desktops and servers.</source>
        <translation>Die Firmware bietet kein Leistungsprofil ({0}), wie bei Desktops und Servern.</translation>
    </message>
    <message>
        <source>No GPU of AMD or Intel that tells its clock was found below {0}.</source>
        <translation>Unter {0} wurde keine GPU von AMD oder Intel gefunden, die ihren Takt nennt.</translation>
    </message>
    <message>
        <source>The GPU sleeps and is not woken: its sensors tell nothing until a program uses it.</source>
        <translation>Die GPU schläft und wird nicht geweckt: Ihre Sensoren sagen nichts, bis ein Programm sie benutzt.</translation>
    </message>
    <message>
        <source>No NVIDIA driver was found ({0}). Where there is an NVIDIA GPU, install its driver; a container gets the driver of its host when it is started with --gpus all.</source>
        <translation>Kein NVIDIA-Treiber gefunden ({0}). Wenn es eine NVIDIA-GPU gibt, installieren Sie ihren Treiber; ein Container bekommt den Treiber seines Hosts, wenn er mit --gpus all gestartet wird.</translation>
    </message>
    <message>
        <source>The NVIDIA driver is too old: {0} has no {1}. Install a newer one.</source>
        <translation>Der NVIDIA-Treiber ist zu alt: In {0} fehlt {1}. Installieren Sie einen neueren.</translation>
    </message>
    <message>
        <source>The NVIDIA driver was updated, and its kernel module is still the old one: restart the machine.</source>
        <translation>Der NVIDIA-Treiber wurde aktualisiert, und sein Kernelmodul ist noch das alte: Starten Sie den Rechner neu.</translation>
    </message>
    <message>
        <source>The NVIDIA driver is installed, but its kernel module is not loaded: run `sudo modprobe nvidia`; where that fails, `sudo dmesg` says why.</source>
        <translation>Der NVIDIA-Treiber ist installiert, aber sein Kernelmodul ist nicht geladen: Führen Sie `sudo modprobe nvidia` aus; wenn das scheitert, sagt `sudo dmesg`, warum.</translation>
    </message>
    <message>
        <source>The NVIDIA driver may not be used: `ls -l /dev/nvidia*` shows which group may, `sudo usermod -aG GROUP $USER` adds you to it from the next login on; a container needs --gpus all.</source>
        <translation>Der NVIDIA-Treiber darf nicht benutzt werden: `ls -l /dev/nvidia*` zeigt, welche Gruppe es darf, `sudo usermod -aG GROUP $USER` nimmt Sie ab der nächsten Anmeldung in sie auf; ein Container braucht --gpus all.</translation>
    </message>
    <message>
        <source>The NVIDIA driver does not answer: {0}. `nvidia-smi` may say more.</source>
        <translation>Der NVIDIA-Treiber antwortet nicht: {0}. `nvidia-smi` sagt vielleicht mehr.</translation>
    </message>
    <message>
        <source>The NVIDIA driver finds no GPU: `lspci -d 10de:` shows whether the machine has one; a container needs --gpus all.</source>
        <translation>Der NVIDIA-Treiber findet keine GPU: `lspci -d 10de:` zeigt, ob der Rechner eine hat; ein Container braucht --gpus all.</translation>
    </message>
    <message>
        <source>The NVIDIA GPU {0} cannot be queried: {1}. `nvidia-smi` may say more.</source>
        <translation>Die NVIDIA-GPU {0} kann nicht abgefragt werden: {1}. `nvidia-smi` sagt vielleicht mehr.</translation>
    </message>
    <message>
        <source>The GPU {0} ({1}) does not answer any more: `sudo dmesg` has the reason as an Xid. Reset it by `sudo nvidia-smi --gpu-reset`, or restart the machine.</source>
        <translation>Die GPU {0} ({1}) antwortet nicht mehr: `sudo dmesg` nennt den Grund als Xid. Setzen Sie sie mit `sudo nvidia-smi --gpu-reset` zurück, oder starten Sie den Rechner neu.</translation>
    </message>
    <message>
        <source>The GPU {0} is divided by MIG, so its driver does not tell its utilisation: `sudo nvidia-smi -mig 0` ends that.</source>
        <translation>Die GPU {0} ist durch MIG aufgeteilt, daher nennt ihr Treiber ihre Auslastung nicht: `sudo nvidia-smi -mig 0` beendet das.</translation>
    </message>
    <message>
        <source>The NVIDIA driver {0} is too old to tell everything: it has no {1}. A newer one has.</source>
        <translation>Der NVIDIA-Treiber {0} ist zu alt, um alles zu nennen: Ihm fehlt {1}. Ein neuerer bietet das.</translation>
    </message>
    <message>
        <source>{0} cannot be read: mount /proc, or let this container see it.</source>
        <translation>{0} kann nicht gelesen werden: Hängen Sie /proc ein, oder machen Sie es für diesen Container sichtbar.</translation>
    </message>
    <message>
        <source>No control group of this process was found below {0}: nothing limits it, or the folder is not mounted.</source>
        <translation>Unter {0} wurde keine Kontrollgruppe dieses Prozesses gefunden: Nichts begrenzt ihn, oder der Ordner ist nicht eingehängt.</translation>
    </message>
    <message>
        <source>The control groups of this process limit no memory: give a limit by systemd-run --user --scope -p MemoryMax=8G, or by the container&apos;s options.</source>
        <translation>Die Kontrollgruppen dieses Prozesses begrenzen keinen Speicher: Setzen Sie eine Grenze mit systemd-run --user --scope -p MemoryMax=8G oder mit den Optionen des Containers.</translation>
    </message>
    <message>
        <source>The kernel does not tell how long tasks wait: {0} is missing. It needs Linux 4.20 or newer with CONFIG_PSI.</source>
        <translation>Der Kernel sagt nicht, wie lange Tasks warten: {0} fehlt. Dafür braucht es Linux 4.20 oder neuer mit CONFIG_PSI.</translation>
    </message>
    <message>
        <source>The kernel does not count how long tasks wait ({0}): start it with the boot parameter psi=1.</source>
        <translation>Der Kernel zählt nicht, wie lange Tasks warten ({0}): Starten Sie ihn mit dem Bootparameter psi=1.</translation>
    </message>
    <message>
        <source>The clocks of the CPUs are not known: {0} is missing, and nothing else measures them. That is so in most virtual machines; elsewhere load the driver of the CPU&apos;s clock (cpupower frequency-info names it).</source>
        <translation>Der Takt der CPUs ist unbekannt: {0} fehlt, und nichts anderes misst ihn. Das ist in den meisten virtuellen Maschinen so; anderswo laden Sie den Treiber für den CPU-Takt (cpupower frequency-info nennt ihn).</translation>
    </message>
    <message>
        <source>The clocks of the CPUs come from /proc/cpuinfo, since {0} is missing: what limits them is not known.</source>
        <translation>Der Takt der CPUs stammt aus /proc/cpuinfo, weil {0} fehlt: Was ihn begrenzt, ist unbekannt.</translation>
    </message>
    <message>
        <source>The kernel does not count thermal throttling here: it does on Intel CPUs, outside virtual machines.</source>
        <translation>Der Kernel zählt hier keine thermische Drosselung: Das tut er auf Intel-CPUs, außerhalb von virtuellen Maschinen.</translation>
    </message>
    <message>
        <source>The counter of thermal throttling {0} cannot be read.</source>
        <translation>Der Zähler der thermischen Drosselung {0} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Hardware counters may not be read (kernel.perf_event_paranoid is {0}): allow it by sudo sysctl kernel.perf_event_paranoid=2, in a container also by its seccomp profile.</source>
        <translation>Hardwarezähler dürfen nicht gelesen werden (kernel.perf_event_paranoid ist {0}): Erlauben Sie es mit sudo sysctl kernel.perf_event_paranoid=2, in einem Container auch über sein seccomp-Profil.</translation>
    </message>
    <message>
        <source>This machine shows no hardware counters: most virtual machines have none, unless their host gives them a virtual PMU.</source>
        <translation>Dieser Rechner zeigt keine Hardwarezähler: Die meisten virtuellen Maschinen haben keine, außer wenn ihr Host ihnen eine virtuelle PMU gibt.</translation>
    </message>
    <message>
        <source>{0}: {1} is not of the form {2}.</source>
        <translation>{0}: {1} hat nicht die Form {2}.</translation>
    </message>
    <message>
        <source>The source {0} does not answer; its readings are left out until it does.</source>
        <translation>Die Quelle {0} antwortet nicht; ihre Messwerte entfallen, bis sie es wieder tut.</translation>
    </message>
    <message>
        <source>{0} thermal events were counted.</source>
        <translation>Gezählte thermische Ereignisse: {0}.</translation>
    </message>
    <message>
        <source>The device counts time slowed down for heat.</source>
        <translation>Das Gerät zählt Zeit, in der es wegen Hitze gebremst war.</translation>
    </message>
    <message>
        <source>The device says that it is slowed down for heat.</source>
        <translation>Das Gerät meldet, dass es wegen Hitze gebremst wird.</translation>
    </message>
    <message>
        <source>The device is slowed down by a limit of current, regulator or board.</source>
        <translation>Das Gerät wird durch eine Grenze von Strom, Spannungsregler oder Platine gebremst.</translation>
    </message>
    <message>
        <source>The container&apos;s CPU quota held the program back.</source>
        <translation>Das CPU-Kontingent des Containers hielt das Programm zurück.</translation>
    </message>
    <message>
        <source>The host of this virtual machine gave {0} % of its CPU time to others.</source>
        <translation>Der Host dieser virtuellen Maschine gab {0} % ihrer CPU-Zeit an andere ab.</translation>
    </message>
    <message>
        <source>The clock fell by {0} % under load, at {1} °C; the limit is {2} °C.</source>
        <translation>Der Takt fiel unter Last um {0} %, bei {1} °C; die Grenze ist {2} °C.</translation>
    </message>
    <message>
        <source>The clock fell by {0} % under load, and it got no cooler.</source>
        <translation>Der Takt fiel unter Last um {0} %, und das Gerät wurde dabei nicht kühler.</translation>
    </message>
    <message>
        <source>The clock fell by {0} % as power met its limit: {1} W of {2} W.</source>
        <translation>Der Takt fiel um {0} %, als die Leistung ihre Grenze erreichte: {1} W von {2} W.</translation>
    </message>
    <message>
        <source>The clock fell by {0} % as governor or limits of the clock changed.</source>
        <translation>Der Takt fiel um {0} %, als sich Governor oder Taktgrenzen änderten.</translation>
    </message>
    <message>
        <source>The clock fell by {0} % under load; nothing tells why.</source>
        <translation>Der Takt fiel unter Last um {0} %; nichts sagt, warum.</translation>
    </message>
    <message>
        <source>Under load it stands at {0} °C; the limit is {1} °C.</source>
        <translation>Unter Last steht das Gerät bei {0} °C; die Grenze ist {1} °C.</translation>
    </message>
    <message>
        <source>Line {1} of {0} is no sample of a device: {2}. docs/throttling.md describes the format.</source>
        <translation>{0} ist in Zeile {1} kein Trace eines Geräts: {2}. docs/throttling.md beschreibt das Format.</translation>
    </message>
    <message>
        <source>Say what to simulate: --suite throttle, or --throttle-trace FILE.</source>
        <translation>Geben Sie an, was simuliert werden soll: --suite throttle oder --throttle-trace DATEI.</translation>
    </message>
    <message>
        <source>No sensor of this machine tells it ({0}); `clipscope-cli doctor` says which sources there are, and why one is missing.</source>
        <translation>Kein Sensor dieses Rechners misst das ({0}); `clipscope-cli doctor` sagt, welche Quellen es gibt, und warum eine fehlt.</translation>
    </message>
    <message>
        <source>{0} ({1}) is the only sensor that tells it.</source>
        <translation>{0} ({1}) ist der einzige Sensor, der das misst.</translation>
    </message>
    <message>
        <source>{0} ({1}) was picked out of {2} sensors, by its name; --sensor chooses another.</source>
        <translation>{0} ({1}) wurde nach dem Namen aus {2} Sensoren ausgewählt; --sensor wählt einen anderen.</translation>
    </message>
    <message>
        <source>{0} was chosen by --sensor.</source>
        <translation>{0} wurde mit --sensor gewählt.</translation>
    </message>
    <message>
        <source>There is no sensor {0}, which --sensor names: `clipscope-cli watch` lists those that there are.</source>
        <translation>Den Sensor {0}, den --sensor nennt, gibt es nicht: `clipscope-cli watch` listet die vorhandenen auf.</translation>
    </message>
    <message>
        <source>It is hidden by --sensor.</source>
        <translation>Mit --sensor verborgen.</translation>
    </message>
    <message>
        <source>Other programs use {0} % of the CPU time: {1}.</source>
        <translation>Andere Programme nehmen {0} % der CPU-Zeit: {1}.</translation>
    </message>
    <message>
        <source>Tasks waited for memory for {0} % of the time.</source>
        <translation>Tasks warteten während {0} % der Zeit auf Speicher.</translation>
    </message>
    <message>
        <source>The machine swaps {0} MiB/s in and out.</source>
        <translation>Der Rechner lagert Speicher aus: {0} MiB/s.</translation>
    </message>
    <message>
        <source>The machine runs on its battery.</source>
        <translation>Der Rechner läuft im Akkubetrieb.</translation>
    </message>
    <message>
        <source>The machine slept for {0} s: what was measured just before and after it is in doubt.</source>
        <translation>Der Rechner schlief {0} s lang: Was unmittelbar davor und danach gemessen wurde, ist zweifelhaft.</translation>
    </message>
    <message>
        <source>{0} samples of sensors are missing in the journal: the disk could not keep up.</source>
        <translation>Im Journal fehlen {0} Messwerte von Sensoren: Die Platte kam nicht nach.</translation>
    </message>
    <message>
        <source>Memory pressure: tasks waited for memory during {0} % of the measured time.</source>
        <translation>Speicherdruck: Tasks warteten während {0} % der gemessenen Zeit auf Speicher.</translation>
    </message>
    <message>
        <source>Memory pressure: {0} of {1} cases did not fit in memory.</source>
        <translation>Speicherdruck: Für {0} von {1} Fällen reichte der Speicher nicht.</translation>
    </message>
    <message>
        <source>Use smaller batch sizes (--batch-sizes), close other programs, or give the container more memory.</source>
        <translation>Nehmen Sie kleinere Batchgrößen (--batch-sizes), schließen Sie andere Programme, oder geben Sie dem Container mehr Speicher.</translation>
    </message>
    <message>
        <source>Swapping: memory went to the disk and back during {0} % of the measured time.</source>
        <translation>Auslagerung: Während {0} % der gemessenen Zeit wanderte Speicher auf die Platte und zurück.</translation>
    </message>
    <message>
        <source>Close other programs, or use smaller batch sizes (--batch-sizes).</source>
        <translation>Schließen Sie andere Programme, oder nehmen Sie kleinere Batchgrößen (--batch-sizes).</translation>
    </message>
    <message>
        <source>Thermal throttling: heat slowed the {1} down during {0} % of the measured time.</source>
        <translation>Thermische Drosselung: Hitze bremste die {1} während {0} % der gemessenen Zeit.</translation>
    </message>
    <message>
        <source>Thermal throttling is suspected: the {1} ran slower at its limit of temperature during {0} % of the measured time.</source>
        <translation>Thermische Drosselung wird vermutet: Die {1} lief während {0} % der gemessenen Zeit an ihrer Temperaturgrenze langsamer.</translation>
    </message>
    <message>
        <source>Let the device cool between repetitions (--cooldown 55C), give it more air or fewer threads, and go by sustained figures instead of bursts.</source>
        <translation>Lassen Sie das Gerät zwischen den Wiederholungen abkühlen (--cooldown 55C), geben Sie ihm mehr Luft oder weniger Threads, und richten Sie sich nach Zahlen unter Dauerlast statt nach kurzen Spitzen.</translation>
    </message>
    <message>
        <source>Throttling: limits of current or voltage slowed the {1} down during {0} % of the measured time.</source>
        <translation>Drosselung: Strom- oder Spannungsgrenzen bremsten die {1} während {0} % der gemessenen Zeit.</translation>
    </message>
    <message>
        <source>Check the power supply and its cables, and the limits in the firmware&apos;s setup.</source>
        <translation>Prüfen Sie das Netzteil und seine Kabel sowie die Grenzen im Firmware-Setup.</translation>
    </message>
    <message>
        <source>System interference: other programs used the CPUs during {0} % of the measured time.</source>
        <translation>Störung von außen: Andere Programme benutzten die CPUs während {0} % der gemessenen Zeit.</translation>
    </message>
    <message>
        <source>Close them and measure again; the throughput without those batches stands beside each figure that they touch.</source>
        <translation>Schließen Sie sie, und messen Sie noch einmal; der Durchsatz ohne diese Batches steht neben jeder Zahl, die sie berühren.</translation>
    </message>
    <message>
        <source>System interference: the host of this virtual machine gave its CPUs to others during {0} % of the measured time.</source>
        <translation>Störung von außen: Der Host dieser virtuellen Maschine gab ihre CPUs während {0} % der gemessenen Zeit an andere ab.</translation>
    </message>
    <message>
        <source>Measure when the host is less busy, or on a machine whose CPUs are not shared.</source>
        <translation>Messen Sie, wenn der Host weniger beschäftigt ist, oder auf einem Rechner, dessen CPUs nicht geteilt werden.</translation>
    </message>
    <message>
        <source>System interference: a CPU quota held the program back during {0} % of the measured time.</source>
        <translation>Störung von außen: Ein CPU-Kontingent hielt das Programm während {0} % der gemessenen Zeit zurück.</translation>
    </message>
    <message>
        <source>Raise the container&apos;s CPU limit, or use no more threads than it allows (--threads).</source>
        <translation>Heben Sie die CPU-Grenze des Containers an, oder nehmen Sie nicht mehr Threads, als sie zulässt (--threads).</translation>
    </message>
    <message>
        <source>Battery: the machine ran on its battery during {0} % of the measured time.</source>
        <translation>Akku: Der Rechner lief während {0} % der gemessenen Zeit im Akkubetrieb.</translation>
    </message>
    <message>
        <source>Plug it in and measure again: on battery most machines keep their clocks low.</source>
        <translation>Schließen Sie den Rechner ans Netz an, und messen Sie noch einmal: Im Akkubetrieb halten die meisten Rechner ihren Takt niedrig.</translation>
    </message>
    <message>
        <source>Clock changes: the clock of the {1} fell because of its power limit during {0} % of the measured time.</source>
        <translation>Taktwechsel: Der Takt der {1} sank während {0} % der gemessenen Zeit wegen ihrer Leistungsgrenze.</translation>
    </message>
    <message>
        <source>Compare sustained figures; with fewer threads, or a higher power limit, the clock stays where it is.</source>
        <translation>Vergleichen Sie Zahlen unter Dauerlast; mit weniger Threads oder einer höheren Leistungsgrenze bleibt der Takt, wo er ist.</translation>
    </message>
    <message>
        <source>Clock changes: the clock of the {1} was falling during {0} % of the measured time.</source>
        <translation>Taktwechsel: Der Takt der {1} sank während {0} % der gemessenen Zeit.</translation>
    </message>
    <message>
        <source>Keep the clock steady by sudo cpupower frequency-set -g performance, and leave the power profile alone during a run.</source>
        <translation>Halten Sie den Takt mit sudo cpupower frequency-set -g performance stetig, und ändern Sie das Energieprofil während eines Laufs nicht.</translation>
    </message>
    <message>
        <source>Inconsistent results: the repetitions of {0} of {1} cases disagree.</source>
        <translation>Uneinheitliche Ergebnisse: Bei {0} von {1} Fällen stimmen die Wiederholungen nicht überein.</translation>
    </message>
    <message>
        <source>Most in {0}: from {1} to {2} samples/s.</source>
        <translation>Am stärksten bei {0}: von {1} bis {2} Proben/s.</translation>
    </message>
    <message>
        <source>Measure longer (--min-seconds) and more often (--num-runs), with threads that stay on their CPUs (--pin on) and nothing else running.</source>
        <translation>Messen Sie länger (--min-seconds) und öfter (--num-runs), mit Threads, die auf ihren CPUs bleiben (--pin on), und ohne andere laufende Programme.</translation>
    </message>
    <message>
        <source>Inconsistent results: {0} of {1} cases were not steady yet when their measurement began.</source>
        <translation>Uneinheitliche Ergebnisse: Bei {0} von {1} Fällen war das Tempo noch nicht stetig, als die Messung begann.</translation>
    </message>
    <message>
        <source>Something comes and goes: look at clocks and other programs, and measure longer (--min-seconds).</source>
        <translation>Etwas kommt und geht: Sehen Sie sich Takt und andere Programme an, und messen Sie länger (--min-seconds).</translation>
    </message>
    <message>
        <source>Inconsistent results: {0} of {1} cases changed their pace while they were measured.</source>
        <translation>Uneinheitliche Ergebnisse: Bei {0} von {1} Fällen änderte sich das Tempo während der Messung.</translation>
    </message>
    <message>
        <source>Most in {0}: at the end of a pass batches took {1} % longer than at its beginning.</source>
        <translation>Am stärksten bei {0}: Am Ende eines Durchgangs dauerten Batches {1} % länger als an seinem Anfang.</translation>
    </message>
    <message>
        <source>Most in {0}: at the end of a pass batches took {1} % less time than at its beginning.</source>
        <translation>Am stärksten bei {0}: Am Ende eines Durchgangs brauchten Batches {1} % weniger Zeit als an seinem Anfang.</translation>
    </message>
    <message>
        <source>Measure longer (--min-seconds 60) and go by the sustained figures; clocks and temperature tell whether it was heat.</source>
        <translation>Messen Sie länger (--min-seconds 60), und richten Sie sich nach den Zahlen unter Dauerlast; Takt und Temperatur sagen, ob es die Hitze war.</translation>
    </message>
    <message>
        <source>These: {0}.</source>
        <translation>Betroffene Fälle: {0}.</translation>
    </message>
    <message>
        <source>Waiting until the {0} is no warmer than {1} °C, at most {2} s; it is at {3} °C.</source>
        <translation>Warten, bis die {0} nicht wärmer als {1} °C ist, höchstens {2} s; sie hat {3} °C.</translation>
    </message>
    <message>
        <source>Waiting for {0} s, so that the machine cools down.</source>
        <translation>{0} s lang warten, damit der Rechner abkühlt.</translation>
    </message>
    <message>
        <source>The {0} is at {1} °C, no warmer than the {2} °C of --cooldown.</source>
        <translation>Die {0} hat {1} °C, nicht mehr als die {2} °C von --cooldown.</translation>
    </message>
    <message>
        <source>The {0} s of --cooldown have passed.</source>
        <translation>Die {0} s von --cooldown sind vergangen.</translation>
    </message>
    <message>
        <source>After {0} s the {1} is at {2} °C, still above the {3} °C of --cooldown; the run goes on.</source>
        <translation>Nach {0} s hat die {1} {2} °C, noch immer mehr als die {3} °C von --cooldown; der Lauf geht weiter.</translation>
    </message>
    <message>
        <source>After {0} s no sensor tells the temperature any more; the run goes on.</source>
        <translation>Nach {0} s nennt kein Sensor mehr die Temperatur; der Lauf geht weiter.</translation>
    </message>
    <message>
        <source>No sensor tells how warm the {0} is: --cooldown {1} cannot wait for it. Give seconds instead, such as --cooldown 30s, or a sensor by --sensor.</source>
        <translation>Kein Sensor sagt, wie warm die {0} ist: --cooldown {1} kann nicht darauf warten. Geben Sie stattdessen Sekunden an, etwa --cooldown 30s, oder mit --sensor einen Sensor.</translation>
    </message>
    <message>
        <source>Measuring for {0} s what the idle {1} uses.</source>
        <translation>{0} s lang wird gemessen, was die {1} im Leerlauf verbraucht.</translation>
    </message>
    <message>
        <source>No sensor tells what the {0} uses: its idle power is not measured; `clipscope-cli doctor` says why.</source>
        <translation>Kein Sensor sagt, was die {0} verbraucht: Ihre Leerlaufleistung wird nicht gemessen; `clipscope-cli doctor` sagt, warum.</translation>
    </message>
    <message>
        <source>No sensor tells how warm the {0} is: --stop-above cannot end the run.</source>
        <translation>Kein Sensor sagt, wie warm die {0} ist: --stop-above kann den Lauf nicht beenden.</translation>
    </message>
    <message>
        <source>The {0} was at {1} °C, for a second above the {2} °C of --stop-above: the run was stopped.</source>
        <translation>Die {0} hatte {1} °C, eine Sekunde lang mehr als die {2} °C von --stop-above: Der Lauf wurde angehalten.</translation>
    </message>
    <message>
        <source>The clock of the CPUs follows the load: it rises late, and figures scatter.</source>
        <translation>Der Takt der CPUs folgt der Last: Er steigt spät, und die Zahlen streuen.</translation>
    </message>
    <message>
        <source>The governor is {0}.</source>
        <translation>Der Governor ist {0}.</translation>
    </message>
    <message>
        <source>Until the next start: echo performance | sudo tee /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor</source>
        <translation>Bis zum nächsten Neustart: echo performance | sudo tee /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor</translation>
    </message>
    <message>
        <source>The CPUs save energy before they compute fast.</source>
        <translation>Die CPUs sparen eher Energie, als schnell zu rechnen.</translation>
    </message>
    <message>
        <source>The energy preference is {0}.</source>
        <translation>Die Energiepräferenz ist {0}.</translation>
    </message>
    <message>
        <source>Until the next start: echo performance | sudo tee /sys/devices/system/cpu/cpu*/cpufreq/energy_performance_preference</source>
        <translation>Bis zum nächsten Neustart: echo performance | sudo tee /sys/devices/system/cpu/cpu*/cpufreq/energy_performance_preference</translation>
    </message>
    <message>
        <source>{0} says {1}.</source>
        <translation>In {0} steht {1}.</translation>
    </message>
    <message>
        <source>Turbo is on: the CPUs are as fast as heat and power allow, and slower once they are warm.</source>
        <translation>Turbo ist an: Die CPUs sind so schnell, wie Hitze und Leistung es zulassen, und langsamer, sobald sie warm sind.</translation>
    </message>
    <message>
        <source>Leave it on to measure what the machine can do. To compare runs of different days: echo {0} | sudo tee {1}</source>
        <translation>Lassen Sie ihn an, um zu messen, was der Rechner kann. Um Läufe verschiedener Tage zu vergleichen: echo {0} | sudo tee {1}</translation>
    </message>
    <message>
        <source>Turbo is off: the CPUs are slower than they could be.</source>
        <translation>Turbo ist aus: Die CPUs sind langsamer, als sie sein könnten.</translation>
    </message>
    <message>
        <source>Leave it off to compare runs of different days. To measure what the machine can do: echo {0} | sudo tee {1}</source>
        <translation>Lassen Sie ihn aus, um Läufe verschiedener Tage zu vergleichen. Um zu messen, was der Rechner kann: echo {0} | sudo tee {1}</translation>
    </message>
    <message>
        <source>The machine runs on its battery, which lowers the clock of most machines.</source>
        <translation>Der Rechner läuft im Akkubetrieb, der bei den meisten den Takt begrenzt.</translation>
    </message>
    <message>
        <source>No adapter gives power, and the battery is charged to {0} %.</source>
        <translation>Kein Netzteil liefert Strom, und der Akku ist zu {0} % geladen.</translation>
    </message>
    <message>
        <source>Plug the adapter in.</source>
        <translation>Schließen Sie das Netzteil an.</translation>
    </message>
    <message>
        <source>The firmware holds the machine back.</source>
        <translation>Die Firmware bremst den Rechner.</translation>
    </message>
    <message>
        <source>The platform profile is {0}; there are: {1}.</source>
        <translation>Das Plattformprofil ist {0}; es gibt: {1}.</translation>
    </message>
    <message>
        <source>Until the next start: echo performance | sudo tee /sys/firmware/acpi/platform_profile ; where power-profiles-daemon runs: powerprofilesctl set performance</source>
        <translation>Bis zum nächsten Neustart: echo performance | sudo tee /sys/firmware/acpi/platform_profile ; wo power-profiles-daemon läuft: powerprofilesctl set performance</translation>
    </message>
    <message>
        <source>The CPU is hot before anything is measured: it will soon meet its limit.</source>
        <translation>Die CPU ist heiß, bevor etwas gemessen wird: Sie wird bald ihre Grenze erreichen.</translation>
    </message>
    <message>
        <source>It stands at {0} °C, and its limit is {1} °C.</source>
        <translation>Sie hat {0} °C, und ihre Grenze ist {1} °C.</translation>
    </message>
    <message>
        <source>Wait until it has cooled down, clear its fans of dust, and let it cool between repetitions: clipscope-cli run --cooldown 55C,max=180s</source>
        <translation>Warten Sie, bis sie abgekühlt ist, befreien Sie ihre Lüfter von Staub, und lassen Sie sie zwischen den Wiederholungen abkühlen: clipscope-cli run --cooldown 55C,max=180s</translation>
    </message>
    <message>
        <source>Other programs use the CPUs: what is measured meanwhile is slower and scatters.</source>
        <translation>Andere Programme benutzen die CPUs: Was währenddessen gemessen wird, ist langsamer und streut.</translation>
    </message>
    <message>
        <source>Close them, or wait for their end: ps -eo pid,pcpu,comm --sort=-pcpu | head shows which they are.</source>
        <translation>Schließen Sie sie, oder warten Sie ihr Ende ab: ps -eo pid,pcpu,comm --sort=-pcpu | head zeigt, welche es sind.</translation>
    </message>
    <message>
        <source>The host of this virtual machine gives its CPUs to others.</source>
        <translation>Der Host dieser virtuellen Maschine gibt ihre CPUs an andere ab.</translation>
    </message>
    <message>
        <source>Measure while the host is quiet, or on a machine with CPUs of its own (dedicated or pinned ones, bare metal).</source>
        <translation>Messen Sie, solange der Host ruhig ist, oder auf einem Rechner mit eigenen CPUs (dedizierten oder gebundenen, Bare Metal).</translation>
    </message>
    <message>
        <source>A CPU quota holds this program back: it computes for a while and then stands still.</source>
        <translation>Ein CPU-Kontingent hält dieses Programm zurück: Es rechnet eine Weile und steht dann still.</translation>
    </message>
    <message>
        <source>The quota is {0} CPUs&apos; worth of time on {1} CPUs.</source>
        <translation>Das Kontingent ist die Zeit von {0} CPUs, auf {1} CPUs.</translation>
    </message>
    <message>
        <source>Start the container without --cpus, or with --cpuset-cpus, which gives whole CPUs; of a service: systemctl set-property UNIT CPUQuota=</source>
        <translation>Starten Sie den Container ohne --cpus oder mit --cpuset-cpus, das ganze CPUs gibt; bei einem Dienst: systemctl set-property UNIT CPUQuota=</translation>
    </message>
    <message>
        <source>There is little free memory: large batches will not fit, or will make the machine swap.</source>
        <translation>Es ist wenig Speicher frei: Große Batches werden nicht hineinpassen oder den Rechner zum Auslagern bringen.</translation>
    </message>
    <message>
        <source>This program may still take {0} of {1}.</source>
        <translation>Dieses Programm darf noch {0} von {1} belegen.</translation>
    </message>
    <message>
        <source>Close programs that hold much memory: ps -eo pid,rss,comm --sort=-rss | head shows which they are.</source>
        <translation>Schließen Sie Programme, die viel Speicher belegen: ps -eo pid,rss,comm --sort=-rss | head zeigt, welche es sind.</translation>
    </message>
    <message>
        <source>The machine moves memory to its disk and back.</source>
        <translation>Der Rechner verschiebt Speicher auf die Platte und zurück.</translation>
    </message>
    <message>
        <source>Memory lies in the swap space: programs that need it will read the disk in the middle of a measurement.</source>
        <translation>Im Swap-Bereich liegt Speicher: Programme, die ihn brauchen, werden mitten in einer Messung von der Platte lesen.</translation>
    </message>
    <message>
        <source>{0} of {1} swap is used.</source>
        <translation>{0} von {1} Swap sind belegt.</translation>
    </message>
    <message>
        <source>Where the free memory has room for it: sudo swapoff -a &amp;&amp; sudo swapon -a</source>
        <translation>Wenn der freie Speicher dafür reicht: sudo swapoff -a &amp;&amp; sudo swapon -a</translation>
    </message>
    <message>
        <source>The kernel gives no huge pages: large matrices cost more than they have to.</source>
        <translation>Der Kernel gibt keine Huge Pages: Große Matrizen kosten mehr als nötig.</translation>
    </message>
    <message>
        <source>Until the next start: echo madvise | sudo tee /sys/kernel/mm/transparent_hugepage/enabled</source>
        <translation>Bis zum nächsten Neustart: echo madvise | sudo tee /sys/kernel/mm/transparent_hugepage/enabled</translation>
    </message>
    <message>
        <source>This is a virtual machine: clocks, temperatures and power are its host&apos;s affair, so throttling cannot be told from what others do there.</source>
        <translation>Dies ist eine virtuelle Maschine: Takt, Temperaturen und Leistung sind Sache ihres Hosts, daher lässt sich Drosselung nicht von dem unterscheiden, was andere dort tun.</translation>
    </message>
    <message>
        <source>The CPU says that a hypervisor runs it.</source>
        <translation>Die CPU meldet, dass ein Hypervisor sie betreibt.</translation>
    </message>
    <message>
        <source>The hypervisor calls it {0}.</source>
        <translation>Der Hypervisor nennt sie {0}.</translation>
    </message>
    <message>
        <source>Repeat runs, and compare by their intervals; for figures to publish measure on bare metal.</source>
        <translation>Wiederholen Sie Läufe, und vergleichen Sie nach ihren Intervallen; für Zahlen zum Veröffentlichen messen Sie ohne Virtualisierung (Bare Metal).</translation>
    </message>
    <message>
        <source>Two hardware threads share a core: how threads fall on them changes figures.</source>
        <translation>Zwei Hardware-Threads teilen sich einen Kern: Wie sich Threads darauf verteilen, ändert die Zahlen.</translation>
    </message>
    <message>
        <source>{0} hardware threads on {1} cores.</source>
        <translation>{0} Hardware-Threads auf {1} Kernen.</translation>
    </message>
    <message>
        <source>The kernel says that SMT is on.</source>
        <translation>Der Kernel meldet, dass SMT an ist.</translation>
    </message>
    <message>
        <source>Give each core one thread and compare: clipscope-cli run --cores all physical --pin off on</source>
        <translation>Geben Sie jedem Kern einen Thread, und vergleichen Sie: clipscope-cli run --cores all physical --pin off on</translation>
    </message>
    <message>
        <source>The source {0} may not be read.</source>
        <translation>Die Quelle {0} darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The source {0} tells nothing.</source>
        <translation>Die Quelle {0} sagt nichts.</translation>
    </message>
    <message>
        <source>The source {0} does not tell all that it could.</source>
        <translation>Die Quelle {0} sagt nicht alles, was sie könnte.</translation>
    </message>
    <message>
        <source>As a whole its state is {0}; it shows {1} sensors.</source>
        <translation>Ihr Zustand im Ganzen ist {0}; sie zeigt {1} Sensoren.</translation>
    </message>
    <message>
        <source>--json and --csv were both given: give one of them.</source>
        <translation>--json und --csv wurden beide angegeben: Geben Sie nur eines davon an.</translation>
    </message>
</context>
<context>
    <name>clipscope::charts</name>
    <message>
        <source>%1, repetition %2
%3 s to %4 s%5</source>
        <translation>%1, Wiederholung %2
%3 s bis %4 s%5</translation>
    </message>
    <message>
        <source> (failed)</source>
        <translation> (gescheitert)</translation>
    </message>
</context>
<context>
    <name>clipscope::charts::ConditionBar</name>
    <message>
        <source>What disturbed the run, and when</source>
        <translation>Was den Lauf gestört hat, und wann</translation>
    </message>
</context>
<context>
    <name>clipscope::charts::SeriesLegend</name>
    <message>
        <source>Click to hide or show</source>
        <translation>Klicken blendet aus oder ein</translation>
    </message>
</context>
<context>
    <name>clipscope::charts::TimeAxisBar</name>
    <message>
        <source>Time since the run&apos;s start</source>
        <translation>Zeit seit Beginn des Laufs</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>clipscope::charts::TimelineStack</name>
    <message>
        <source>Charts over time</source>
        <translation>Diagramme über die Zeit</translation>
    </message>
    <message>
        <source>%1 over time</source>
        <translation>%1 über die Zeit</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
</context>
<context>
    <name>clipscope::gui::Main</name>
    <message>
        <source>An oscilloscope for CLIP inference.</source>
        <translation>Ein Oszilloskop für CLIP-Inferenz.</translation>
    </message>
    <message>
        <source>Exit as soon as the window was drawn.</source>
        <translation>Beenden, sobald das Fenster gezeichnet ist.</translation>
    </message>
    <message>
        <source>The folder of a run to show.</source>
        <translation>Der Ordner eines Laufs, der gezeigt werden soll.</translation>
    </message>
</context>
<context>
    <name>clipscope::gui::MainWindow</name>
    <message>
        <source>The run could not be opened</source>
        <translation>Der Lauf konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open run…</source>
        <translation>Lauf ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Plan panel</source>
        <translation>&amp;Planleiste</translation>
    </message>
    <message>
        <source>&amp;Whole run</source>
        <translation>&amp;Ganzer Lauf</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation>&amp;Tasten und Maus</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Tasten und Maus</translation>
    </message>
    <message>
        <source>In the charts: the wheel zooms, dragging looks at a range, a double click or Home shows the whole run. Space holds the view while recording goes on, End goes to the newest. The arrow keys move the crosshair.

F5 starts a run, Shift+F5 stops it, F9 hides the plan, F11 fills the screen.</source>
        <translation>In den Diagrammen: Das Mausrad zoomt, Ziehen wählt einen Bereich, ein Doppelklick oder Pos1 zeigt den ganzen Lauf. Die Leertaste hält die Ansicht an, während die Aufzeichnung weitergeht, Ende springt zum Neuesten. Die Pfeiltasten bewegen das Fadenkreuz.

F5 startet einen Lauf, Umschalt+F5 hält ihn an, F9 blendet den Plan aus, F11 füllt den Bildschirm.</translation>
    </message>
    <message>
        <source>&amp;About ClipScope</source>
        <translation>&amp;Über ClipScope</translation>
    </message>
    <message>
        <source>About ClipScope</source>
        <translation>Über ClipScope</translation>
    </message>
    <message>
        <source>ClipScope %1, an oscilloscope for CLIP inference.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>ClipScope %1, ein Oszilloskop für CLIP-Inferenz.

Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>Open the folder of a run</source>
        <translation>Ordner eines Laufs öffnen</translation>
    </message>
    <message>
        <source>Recording to %1</source>
        <translation>Aufzeichnung nach %1</translation>
    </message>
    <message>
        <source>events: %1 · not shown: %2</source>
        <translation>Ereignisse: %1 · nicht gezeigt: %2</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>wird angehalten</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
</context>
<context>
    <name>clipscope::models</name>
    <message>
        <source>“%1” is not a batch size: give whole numbers from 1 to %2.</source>
        <translation>„%1“ ist keine Batchgröße: Geben Sie ganze Zahlen von 1 bis %2 an.</translation>
    </message>
    <message>
        <source>Give at least one batch size, for example 1 8 32.</source>
        <translation>Geben Sie mindestens eine Batchgröße an, zum Beispiel 1 8 32.</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
</context>
<context>
    <name>clipscope::models::CaseWords</name>
    <message>
        <source>1 thread</source>
        <translation>1 Thread</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 Threads</translation>
    </message>
    <message>
        <source>on %1</source>
        <comment>a selection of CPUs</comment>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>gebunden</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>ohne %1</translation>
    </message>
</context>
<context>
    <name>clipscope::models::Conditions</name>
    <message>
        <source>heat</source>
        <translation>Hitze</translation>
    </message>
    <message>
        <source>power limit</source>
        <translation>Leistungsgrenze</translation>
    </message>
    <message>
        <source>current limit</source>
        <translation>Stromgrenze</translation>
    </message>
    <message>
        <source>CPU quota</source>
        <translation>CPU-Kontingent</translation>
    </message>
    <message>
        <source>CPU time stolen</source>
        <translation>CPU-Zeit entzogen</translation>
    </message>
    <message>
        <source>frequency scaling</source>
        <translation>Taktregelung</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>gedrosselt</translation>
    </message>
    <message>
        <source>throttle suspected</source>
        <translation>Drosselung vermutet</translation>
    </message>
    <message>
        <source>other programs</source>
        <translation>andere Programme</translation>
    </message>
    <message>
        <source>memory pressure</source>
        <translation>Speicherdruck</translation>
    </message>
    <message>
        <source>swapping</source>
        <translation>Auslagerung</translation>
    </message>
    <message>
        <source>clock change</source>
        <translation>Taktwechsel</translation>
    </message>
    <message>
        <source>on battery</source>
        <translation>im Akkubetrieb</translation>
    </message>
    <message>
        <source>%1 s to %2 s</source>
        <translation>%1 s bis %2 s</translation>
    </message>
    <message>
        <source>since %1 s</source>
        <translation>seit %1 s</translation>
    </message>
</context>
<context>
    <name>clipscope::models::Fidelity</name>
    <message>
        <source>Least cosine to the eager engine in fp32:</source>
        <translation>Kleinster Kosinus zur Engine eager in fp32:</translation>
    </message>
    <message>
        <source>raw %1 (bar %2)</source>
        <translation>roh %1 (Schwelle %2)</translation>
    </message>
    <message>
        <source>centred %1 (bar %2)</source>
        <translation>zentriert %1 (Schwelle %2)</translation>
    </message>
    <message>
        <source>Same best match as there: %1 %</source>
        <translation>Gleicher bester Treffer wie dort: %1 %</translation>
    </message>
    <message>
        <source>Below the bar, so never recommended</source>
        <translation>Unter der Schwelle, daher nie empfohlen</translation>
    </message>
    <message>
        <source>below bar: %1</source>
        <translation>zu niedrig: %1</translation>
    </message>
    <message>
        <source>Not measured: the plan leaves fidelity out</source>
        <translation>Nicht gemessen: Der Plan lässt die Treue aus</translation>
    </message>
    <message>
        <source>Not measured: the run ended before</source>
        <translation>Nicht gemessen: Der Lauf endete vorher</translation>
    </message>
    <message>
        <source>Measured before the first pass of the case</source>
        <translation>Wird vor dem ersten Durchgang des Falls gemessen</translation>
    </message>
    <message>
        <source>raw %1</source>
        <translation>roh %1</translation>
    </message>
</context>
<context>
    <name>clipscope::models::ResultsModel</name>
    <message>
        <source>Half the width of the 95 % interval of the throughput</source>
        <translation>Halbe Breite des 95-%-Intervalls des Durchsatzes</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Tower</source>
        <translation>Turm</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Samples/s</source>
        <translation>Proben/s</translation>
    </message>
    <message>
        <source>± 95 %</source>
        <translation>± 95 %</translation>
    </message>
    <message>
        <source>p50 ms</source>
        <translation>p50 ms</translation>
    </message>
    <message>
        <source>CPU %</source>
        <translation>CPU %</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Interval within one pass; more repetitions would tell more</source>
        <translation>Intervall innerhalb eines Durchgangs; mehr Wiederholungen sagten mehr</translation>
    </message>
    <message>
        <source>Passes: %1</source>
        <translation>Durchgänge: %1</translation>
    </message>
    <message>
        <source>Median; batches: %1</source>
        <translation>Median; Batches: %1</translation>
    </message>
    <message>
        <source>Peak; %1 % of what the machine offers</source>
        <translation>Spitze; %1 % dessen, was der Rechner bietet</translation>
    </message>
    <message>
        <source>Not steady: warm-up reached its limit first</source>
        <translation>Nicht stetig: Das Aufwärmen erreichte vorher seine Grenze</translation>
    </message>
    <message>
        <source>Drift: a pass got slower or faster while it was measured</source>
        <translation>Drift: Ein Durchgang wurde während der Messung langsamer oder schneller</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>weit</translation>
    </message>
    <message>
        <source>The passes differ too much for a ±: the 95 % interval goes from %1 to %2</source>
        <translation>Die Durchgänge unterscheiden sich zu sehr für ein ±: Das 95-%-Intervall reicht von %1 bis %2</translation>
    </message>
    <message>
        <source>%1 of %2 passes</source>
        <translation>%1 von %2 Durchgängen</translation>
    </message>
    <message>
        <source>A pass was cut short</source>
        <translation>Ein Durchgang wurde abgebrochen</translation>
    </message>
    <message>
        <source>Least cosine to the embeddings of the eager engine in fp32, after their mean is taken off</source>
        <translation>Kleinster Kosinus zu den Embeddings der Engine eager in fp32, nachdem deren Mittel abgezogen ist</translation>
    </message>
    <message>
        <source>Fidelity</source>
        <translation>Treue</translation>
    </message>
    <message>
        <source>Below its fidelity bar, so never recommended</source>
        <translation>Unter seiner Treueschwelle, daher nie empfohlen</translation>
    </message>
    <message>
        <source>Disturbed during %1 % of the batches</source>
        <translation>Während %1 % der Batches gestört</translation>
    </message>
</context>
<context>
    <name>clipscope::models::Sensors</name>
    <message>
        <source>ok</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>not supported</source>
        <translation>nicht unterstützt</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>asleep</source>
        <translation>schläft</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>scheitert</translation>
    </message>
    <message>
        <source>CPU temperature</source>
        <translation>CPU-Temperatur</translation>
    </message>
    <message>
        <source>CPU power</source>
        <translation>CPU-Leistung</translation>
    </message>
    <message>
        <source>CPU clock</source>
        <translation>CPU-Takt</translation>
    </message>
    <message>
        <source>CPU use</source>
        <translation>CPU-Auslastung</translation>
    </message>
    <message>
        <source>GPU temperature</source>
        <translation>GPU-Temperatur</translation>
    </message>
    <message>
        <source>GPU power</source>
        <translation>GPU-Leistung</translation>
    </message>
    <message>
        <source>GPU clock</source>
        <translation>GPU-Takt</translation>
    </message>
    <message>
        <source>GPU use</source>
        <translation>GPU-Auslastung</translation>
    </message>
    <message>
        <source>memory used</source>
        <translation>belegter Speicher</translation>
    </message>
    <message>
        <source>memory available</source>
        <translation>verfügbarer Speicher</translation>
    </message>
    <message>
        <source>fan</source>
        <translation>Lüfter</translation>
    </message>
    <message>
        <source>No temperature: %1</source>
        <translation>Keine Temperatur: %1</translation>
    </message>
    <message>
        <source>No power: %1</source>
        <translation>Keine Leistung: %1</translation>
    </message>
    <message>
        <source>sensors: %1 ok</source>
        <translation>Sensoren: %1 in Ordnung</translation>
    </message>
    <message>
        <source>%1 no permission</source>
        <translation>%1 ohne Berechtigung</translation>
    </message>
    <message>
        <source>%1 failing</source>
        <translation>%1 gestört</translation>
    </message>
    <message>
        <source>%1 (fix…)</source>
        <translation>%1 (beheben…)</translation>
    </message>
</context>
<context>
    <name>clipscope::models::Sentences</name>
    <message>
        <source>%1 %2 samples/s at batch %3</source>
        <translation>%1 %2 Proben/s bei Batch %3</translation>
    </message>
    <message>
        <source>%1 % (95 % interval %2 to %3; %4)</source>
        <translation>%1 % (95-%-Intervall %2 bis %3; %4)</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>klar</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>Fidelity was not measured: whether the embeddings are those of the reference is not known.</source>
        <translation>Die Treue wurde nicht gemessen: Ob die Embeddings denen der Referenz gleichen, ist unbekannt.</translation>
    </message>
    <message>
        <source>Fidelity %1, above its bar.</source>
        <translation>Treue %1, über ihrer Schwelle.</translation>
    </message>
    <message>
        <source>Nothing is recommended: no settings were measured in every tower without failing or falling below their fidelity bar.</source>
        <translation>Nichts wird empfohlen: Keine Einstellungen wurden in jedem Turm gemessen, ohne zu scheitern oder unter ihre Treueschwelle zu fallen.</translation>
    </message>
    <message>
        <source>Recommended: %1: %2</source>
        <translation>Empfohlen: %1: %2</translation>
    </message>
    <message>
        <source>Against the baseline, %1: %2.</source>
        <translation>Gegenüber der Basis, %1: %2.</translation>
    </message>
    <message>
        <source>Against the next, %1: %2.</source>
        <translation>Gegenüber der nächsten Wahl, %1: %2.</translation>
    </message>
    <message>
        <source>The next is %1; by how much it is behind takes two repetitions to tell.</source>
        <translation>Danach folgt %1; mit welchem Abstand, zeigen erst zwei Wiederholungen.</translation>
    </message>
</context>
<context>
    <name>clipscope::models::Verdicts</name>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Suspected</source>
        <translation>Vermutet</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
</context>
<context>
    <name>clipscope::models::Words</name>
    <message>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Quick: what is fastest here?</source>
        <translation>Schnell: Was ist am besten?</translation>
    </message>
    <message>
        <source>Full: batch sizes 1 to 128</source>
        <translation>Voll: Batchgrößen 1 bis 128</translation>
    </message>
    <message>
        <source>Sustained: one case, 10 minutes</source>
        <translation>Dauerlast: ein Fall, 10 Minuten</translation>
    </message>
    <message>
        <source>Optimizations: what to turn on?</source>
        <translation>Optimierungen: Was einschalten?</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::FindingsCard</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::MachineFields</name>
    <message>
        <source>no wait</source>
        <translation>kein Warten</translation>
    </message>
    <message>
        <source>Cool down between repetitions</source>
        <translation>Abkühlen zwischen Wiederholungen</translation>
    </message>
    <message>
        <source>55C waits until nothing in use is warmer than that, baseline+5 until it is nearly as cool as before the run, 30s so many seconds. The longest wait follows a comma: 55C,max=180s</source>
        <translation>55C wartet, bis nichts Benutztes wärmer ist, baseline+5, bis es fast so kühl ist wie vor dem Lauf, 30s so viele Sekunden. Die längste Wartezeit folgt nach einem Komma: 55C,max=180s</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Stop the run above</source>
        <translation>Lauf beenden über</translation>
    </message>
    <message>
        <source>Ends the run where the CPU or GPU in use is warmer than that for a second; what was measured is kept</source>
        <translation>Beendet den Lauf, wenn die benutzte CPU oder GPU eine Sekunde lang wärmer ist; was gemessen wurde, bleibt</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>Measure idle power for</source>
        <translation>Leerlaufleistung messen</translation>
    </message>
    <message>
        <source>Before the first pass, so that the energy above that of the idle machine can be told</source>
        <translation>Vor dem ersten Durchgang, damit die Energie über der des untätigen Rechners angegeben werden kann</translation>
    </message>
    <message>
        <source>“%1” is no cooldown: give a temperature such as 55C or baseline+5, with the longest wait behind it as in 55C,max=180s, or seconds such as 30s.</source>
        <translation>„%1“ ist keine Abkühlung: Geben Sie eine Temperatur wie 55C oder baseline+5 an, dahinter die längste Wartezeit wie in 55C,max=180s, oder Sekunden wie 30s.</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::PlanPanel</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Automatic (%1)</source>
        <translation>Automatisch (%1)</translation>
    </message>
    <message>
        <source>Automatic: what the weights say, or the first preset</source>
        <translation>Automatisch: was die Gewichte sagen, sonst die erste Voreinstellung</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Weights file</source>
        <translation>Datei mit Gewichten</translation>
    </message>
    <message>
        <source>random weights</source>
        <translation>zufällige Gewichte</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.safetensors.index.json);;All files (*)</source>
        <translation>Gewichte (*.safetensors *.safetensors.index.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Towers</source>
        <translation>Türme</translation>
    </message>
    <message>
        <source>Precisions</source>
        <translation>Genauigkeiten</translation>
    </message>
    <message>
        <source>Batch sizes</source>
        <translation>Batchgrößen</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Folder with images</source>
        <translation>Ordner mit Bildern</translation>
    </message>
    <message>
        <source>sample photos</source>
        <translation>Beispielfotos</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>File with captions</source>
        <translation>Datei mit Bildtexten</translation>
    </message>
    <message>
        <source>sample captions</source>
        <translation>Beispieltexte</translation>
    </message>
    <message>
        <source>Text files (*.txt);;All files (*)</source>
        <translation>Textdateien (*.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Bildtexte</translation>
    </message>
    <message>
        <source>Folder for runs</source>
        <translation>Ordner für Läufe</translation>
    </message>
    <message>
        <source>Write runs to</source>
        <translation>Läufe schreiben nach</translation>
    </message>
    <message>
        <source>Start run (F5)</source>
        <translation>Lauf starten (F5)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Choose at least one tower.</source>
        <translation>Wählen Sie mindestens einen Turm.</translation>
    </message>
    <message>
        <source>Choose at least one precision.</source>
        <translation>Wählen Sie mindestens eine Genauigkeit.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an …</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Engines</translation>
    </message>
    <message>
        <source>Choose at least one engine.</source>
        <translation>Mindestens eine Engine wählen.</translation>
    </message>
    <message>
        <source>Fidelity of the embeddings</source>
        <translation>Treue der Embeddings</translation>
    </message>
    <message>
        <source>Holds each case&apos;s embeddings against those of the eager engine in fp32, before its first pass</source>
        <translation>Vergleicht die Embeddings jedes Falls vor seinem ersten Durchgang mit denen der Engine eager in fp32</translation>
    </message>
    <message>
        <source>Fused numerics</source>
        <translation>Verschmolzene Numerik</translation>
    </message>
    <message>
        <source>Times the fused numerics beside LibTorch, NumPy and NumExpr before the first pass, about five seconds</source>
        <translation>Misst vor dem ersten Durchgang etwa fünf Sekunden lang die verschmolzene Numerik neben LibTorch, NumPy und NumExpr</translation>
    </message>
    <message>
        <source>Beside speed</source>
        <translation>Neben der Geschwindigkeit</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::ResultsPanel</name>
    <message>
        <source>No results yet</source>
        <translation>Noch keine Ergebnisse</translation>
    </message>
    <message>
        <source>Each case gets a row when a run starts; its figures settle pass by pass.</source>
        <translation>Jeder Fall bekommt eine Zeile, wenn ein Lauf beginnt; seine Zahlen festigen sich von Durchgang zu Durchgang.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::RunHeader</name>
    <message>
        <source>loading the model, %1 %</source>
        <translation>Modell wird geladen, %1 %</translation>
    </message>
    <message>
        <source>loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>pass %1 of %2</source>
        <translation>Durchgang %1 von %2</translation>
    </message>
    <message>
        <source>warming up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>Hold the charts while recording goes on (Space)</source>
        <translation>Die Diagramme anhalten, während die Aufzeichnung weitergeht (Leertaste)</translation>
    </message>
    <message>
        <source>To the newest</source>
        <translation>Zum Neuesten</translation>
    </message>
    <message>
        <source>Let the charts follow the run again (End)</source>
        <translation>Die Diagramme wieder dem Lauf folgen lassen (Ende)</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>Press Start, or open the folder of a finished run.</source>
        <translation>Drücken Sie auf „Lauf starten“, oder öffnen Sie den Ordner eines fertigen Laufs.</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::RunPage</name>
    <message>
        <source>The run could not be started</source>
        <translation>Der Lauf konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>Not everything could be written</source>
        <translation>Nicht alles konnte geschrieben werden</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::SourcesDialog</name>
    <message>
        <source>sensors: %1</source>
        <translation>Sensoren: %1</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>Sensoren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Which sensor tells what</source>
        <translation>Welcher Sensor was misst</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>hide</source>
        <translation>ausblenden</translation>
    </message>
    <message>
        <source>A choice holds from the next run on.</source>
        <translation>Eine Auswahl gilt ab dem nächsten Lauf.</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::TelemetryStatus</name>
    <message>
        <source>Which sources of readings there are, and what is missing</source>
        <translation>Welche Quellen von Messwerten es gibt, und was fehlt</translation>
    </message>
    <message>
        <source>CPU time for reading the sensors, in percent of one core</source>
        <translation>CPU-Zeit für das Lesen der Sensoren, in Prozent eines Kerns</translation>
    </message>
    <message>
        <source>CPU time that other programs take, in percent of the machine</source>
        <translation>CPU-Zeit anderer Programme, in Prozent der Maschine</translation>
    </message>
    <message>
        <source>observer cost %1 %</source>
        <translation>Beobachtungskosten %1 %</translation>
    </message>
    <message>
        <source>background load %1 %</source>
        <translation>Hintergrundlast %1 %</translation>
    </message>
    <message>
        <source>background load up to %1 %</source>
        <translation>Hintergrundlast bis %1 %</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::TelemetryTiles</name>
    <message>
        <source>°C · limit %1</source>
        <translation>°C · Grenze %1</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>%1: at the start, mean and highest</source>
        <translation>%1: am Anfang, Mittel und Höchstwert</translation>
    </message>
    <message>
        <source>W · %1 J/sample</source>
        <translation>W · %1 J/Probe</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>Idle power included. Source: %1</source>
        <translation>Leerlaufleistung inbegriffen. Quelle: %1</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Throttle</source>
        <translation>Drosselung</translation>
    </message>
    <message>
        <source>%1 MHz</source>
        <translation>%1 MHz</translation>
    </message>
    <message>
        <source>no sensor tells</source>
        <translation>kein Sensor sagt es</translation>
    </message>
    <message>
        <source>There is neither a counter of throttling nor a clock beside a temperature.</source>
        <translation>Es gibt weder einen Zähler der Drosselung noch einen Takt neben einer Temperatur.</translation>
    </message>
    <message>
        <source>%1 · %2 % of the time</source>
        <translation>%1 · %2 % der Zeit</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::TileRow</name>
    <message>
        <source>of %1 GiB</source>
        <translation>von %1 GiB</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>% of %1 CPUs</source>
        <translation>% von %1 CPUs</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Batch time</source>
        <translation>Batchzeit</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>samples/s</source>
        <translation>Proben/s</translation>
    </message>
    <message>
        <source>ms, median</source>
        <translation>ms, Median</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Lowest, mean and highest of this pass</source>
        <translation>Niedrigster, mittlerer und höchster Wert dieses Durchgangs</translation>
    </message>
    <message>
        <source>loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>warming up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>no reading yet</source>
        <translation>noch kein Messwert</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>Spitze %1</translation>
    </message>
    <message>
        <source>95 %: %1 to %2</source>
        <translation>95 %: %1 bis %2</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>peak</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>p95 %1 · %2</source>
        <translation>p95 %1 · %2</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::Tracks</name>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>samples/s</source>
        <translation>Proben/s</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>used</source>
        <translation>benutzt</translation>
    </message>
    <message>
        <source>available</source>
        <translation>verfügbar</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>power</source>
        <translation>Leistung</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::WarningsList</name>
    <message>
        <source>The run failed: %1</source>
        <translation>Der Lauf ist gescheitert: %1</translation>
    </message>
    <message>
        <source>The journal ends without an end of the run: the program was ended from outside.</source>
        <translation>Das Journal endet ohne ein Ende des Laufs: Das Programm wurde von außen beendet.</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
</context>
<context>
    <name>clipscope::widgets::Lane</name>
    <message>
        <source>Which case was measured when</source>
        <translation>Welcher Fall wann gemessen wurde</translation>
    </message>
</context>
<context>
    <name>clipscope::widgets::NativeDialogs</name>
    <message>
        <source>A run is going on</source>
        <translation>Ein Lauf ist im Gange</translation>
    </message>
    <message>
        <source>Stop the run and close the window? What was measured so far is kept.</source>
        <translation>Den Lauf anhalten und das Fenster schließen? Was bisher gemessen wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Go on measuring</source>
        <translation>Weiter messen</translation>
    </message>
</context>
</TS>

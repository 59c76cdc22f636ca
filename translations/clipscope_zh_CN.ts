<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Message</name>
    <message>
        <source>{0}</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>The program {0} cannot be started: {1}.</source>
        <translation>无法启动程序 {0}：{1}。</translation>
    </message>
    <message>
        <source>The system call {0} failed: {1}.</source>
        <translation>系统调用 {0} 失败：{1}。</translation>
    </message>
    <message>
        <source>{0}: {1} is not {2}.</source>
        <translation>{0}：{1} 不是 {2}。</translation>
    </message>
    <message>
        <source>{0}: the key {1} is unknown; docs/plan.md lists the keys of a plan.</source>
        <translation>{0}：未知的键 {1}；docs/plan.md 列出了计划的所有键。</translation>
    </message>
    <message>
        <source>{0} is a plan of the schema {1}, newer than this program reads ({2}): update ClipScope.</source>
        <translation>{0} 是 {1} 模式的计划，比本程序可读的 ({2}) 更新：请更新 ClipScope。</translation>
    </message>
    <message>
        <source>{0} has the schema {1} and is no plan of ClipScope ({2}).</source>
        <translation>{0} 的模式为 {1}，不是 ClipScope 的计划 ({2})。</translation>
    </message>
    <message>
        <source>There is no built-in plan {0}; there are {1}.</source>
        <translation>没有内置计划 {0}；现有 {1}。</translation>
    </message>
    <message>
        <source>--cpu-only and --gpu-only together leave no device: give one of them.</source>
        <translation>同时给出 --cpu-only 和 --gpu-only 则没有可用设备：请只给其中一个。</translation>
    </message>
    <message>
        <source>--scenario single runs one sample at a time: give --batch-sizes 1 with it.</source>
        <translation>--scenario single 每次只运行一个样本：请同时给出 --batch-sizes 1。</translation>
    </message>
    <message>
        <source>{0} is no journal of a run (line {1}: {2}).</source>
        <translation>{0} 不是运行日志（第 {1} 行：{2}）。</translation>
    </message>
    <message>
        <source>{0} is corrupt at line {1}: {2}.</source>
        <translation>{0} 在第 {1} 行损坏：{2}。</translation>
    </message>
    <message>
        <source>{0} has the schema {1}, newer than this program reads ({2}): update ClipScope.</source>
        <translation>{0} 的模式为 {1}，比本程序可读的 ({2}) 更新：请更新 ClipScope。</translation>
    </message>
    <message>
        <source>{0} has the schema {1} and is no journal of ClipScope ({2}).</source>
        <translation>{0} 的模式为 {1}，不是 ClipScope 的日志 ({2})。</translation>
    </message>
    <message>
        <source>The engine {0} is not installed: build it with LibTorch (./dev build).</source>
        <translation>引擎 {0} 未安装：请用 LibTorch 构建 (./dev build)。</translation>
    </message>
    <message>
        <source>The engine {0} cannot be opened: {1}.</source>
        <translation>无法打开引擎 {0}：{1}。</translation>
    </message>
    <message>
        <source>The engine {0} is not of this version ({1}): build both together.</source>
        <translation>引擎 {0} 不属于此版本 ({1})：请一起构建。</translation>
    </message>
    <message>
        <source>The batch did not fit in memory: use a smaller batch size.</source>
        <translation>批次放不进内存：请使用更小的批大小。</translation>
    </message>
    <message>
        <source>LibTorch failed: {0}.</source>
        <translation>LibTorch 失败：{0}。</translation>
    </message>
    <message>
        <source>There is no backend {0}.</source>
        <translation>没有后端 {0}。</translation>
    </message>
    <message>
        <source>The backend {0} runs on the CPU alone.</source>
        <translation>后端 {0} 只能在 CPU 上运行。</translation>
    </message>
    <message>
        <source>The backend {0} does not compute in {1}: give one of {2} with --precision.</source>
        <translation>后端 {0} 不支持 {1} 计算:请用 --precision 指定 {2} 之一。</translation>
    </message>
    <message>
        <source>Loading was stopped.</source>
        <translation>加载已停止。</translation>
    </message>
    <message>
        <source>The plan fixes the batch size at {0}.</source>
        <translation>计划将批大小固定为 {0}。</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made or written: {1}. Choose another with --output-dir.</source>
        <translation>无法创建或写入文件夹 {0}：{1}。请用 --output-dir 选择其他文件夹。</translation>
    </message>
    <message>
        <source>The journal cannot be written any more: {0}. Free some space or choose another folder with --output-dir.</source>
        <translation>无法继续写入日志：{0}。请释放空间或用 --output-dir 选择其他文件夹。</translation>
    </message>
    <message>
        <source>The folder of images {0} cannot be read: {1}. Give another with --images.</source>
        <translation>无法读取图像文件夹 {0}：{1}。请用 --images 指定其他文件夹。</translation>
    </message>
    <message>
        <source>The folder {0} holds no JPEG or PNG file: give another with --images.</source>
        <translation>文件夹 {0} 中没有 JPEG 或 PNG 文件：请用 --images 指定其他文件夹。</translation>
    </message>
    <message>
        <source>None of the pictures in {0} can be decoded: give another folder with --images.</source>
        <translation>{0} 中的图片都无法解码：请用 --images 指定其他文件夹。</translation>
    </message>
    <message>
        <source>The file of captions {0} holds no text: give one caption a line, or another file with --captions.</source>
        <translation>说明文件 {0} 中没有文本：请每行一条说明，或用 --captions 指定其他文件。</translation>
    </message>
    <message>
        <source>This version has no engine for GPUs: it measures the CPU.</source>
        <translation>此版本没有 GPU 引擎：它测量 CPU。</translation>
    </message>
    <message>
        <source>No combination of the plan can be run: check precision, tower and devices.</source>
        <translation>计划中没有可运行的组合：请检查精度、塔和设备。</translation>
    </message>
    <message>
        <source>A batch of {0} would need about {1} GiB, {2} GiB may be used: the largest that fits is {3}.</source>
        <translation>大小为 {0} 的批次约需 {1} GiB，可用 {2} GiB：放得下的最大批次是 {3}。</translation>
    </message>
    <message>
        <source>The minimum of seconds was measured.</source>
        <translation>已测量最少秒数。</translation>
    </message>
    <message>
        <source>The number of batches was measured.</source>
        <translation>已测量批次数。</translation>
    </message>
    <message>
        <source>The case reached --max-seconds.</source>
        <translation>该用例已达到 --max-seconds。</translation>
    </message>
    <message>
        <source>The run was stopped.</source>
        <translation>运行已停止。</translation>
    </message>
    <message>
        <source>Both the plan {0} and --plan {1} were given: give one of them.</source>
        <translation>同时给出了计划 {0} 和 --plan {1}：请只给其中一个。</translation>
    </message>
    <message>
        <source>There is nothing to embed: give --image, --text or both.</source>
        <translation>没有可嵌入的内容：请给出 --image、--text 或两者。</translation>
    </message>
    <message>
        <source>There is no model {0}; there are {1}. For weights of your own, give --weights FILE.</source>
        <translation>没有模型 {0}；现有 {1}。若使用自己的权重，请给出 --weights 文件。</translation>
    </message>
    <message>
        <source>There are no weights at {0}: give a .safetensors file, its index or its folder with --weights.</source>
        <translation>{0} 处没有权重：请用 --weights 给出 .safetensors 文件、其索引或其文件夹。</translation>
    </message>
    <message>
        <source>The weights {0} cannot be read: {1}.</source>
        <translation>无法读取权重 {0}：{1}。</translation>
    </message>
    <message>
        <source>The folder {0} holds no .safetensors file: give one with --weights.</source>
        <translation>文件夹 {0} 中没有 .safetensors 文件：请用 --weights 指定一个。</translation>
    </message>
    <message>
        <source>The folder {0} holds several .safetensors files: name one of them with --weights.</source>
        <translation>文件夹 {0} 中有多个 .safetensors 文件：请用 --weights 指定其中一个。</translation>
    </message>
    <message>
        <source>The index {0} cannot be used: {1}. Fetch the model&apos;s files again.</source>
        <translation>索引 {0} 无法使用：{1}。请重新获取模型文件。</translation>
    </message>
    <message>
        <source>{0} is a pickle, which could run any code. Convert it by: python3 -c &quot;import sys, torch, zipfile; from safetensors.torch import save_file; f = sys.argv[1]; jit = zipfile.is_zipfile(f) and any(&apos;/code/&apos; in n for n in zipfile.ZipFile(f).namelist()); d = torch.jit.load(f, map_location=&apos;cpu&apos;).state_dict() if jit else torch.load(f, map_location=&apos;cpu&apos;, weights_only=True); d = d.get(&apos;state_dict&apos;, d); save_file({k.removeprefix(&apos;module.&apos;): v.contiguous().clone() for k, v in d.items() if hasattr(v, &apos;clone&apos;)}, sys.argv[2])&quot; {1} {2} ; then give the new file with --weights.</source>
        <translation>{0} 是 pickle 文件，可能会执行任意代码。请用以下命令转换：python3 -c &quot;import sys, torch, zipfile; from safetensors.torch import save_file; f = sys.argv[1]; jit = zipfile.is_zipfile(f) and any(&apos;/code/&apos; in n for n in zipfile.ZipFile(f).namelist()); d = torch.jit.load(f, map_location=&apos;cpu&apos;).state_dict() if jit else torch.load(f, map_location=&apos;cpu&apos;, weights_only=True); d = d.get(&apos;state_dict&apos;, d); save_file({k.removeprefix(&apos;module.&apos;): v.contiguous().clone() for k, v in d.items() if hasattr(v, &apos;clone&apos;)}, sys.argv[2])&quot; {1} {2} ；然后用 --weights 指定新文件。</translation>
    </message>
    <message>
        <source>{0} is no usable safetensors file: {1}. Fetch or convert it again.</source>
        <translation>{0} 不是可用的 safetensors 文件：{1}。请重新获取或转换。</translation>
    </message>
    <message>
        <source>{0} holds no CLIP model in the layout of Hugging Face, OpenAI or open_clip: give another file with --weights.</source>
        <translation>{0} 中没有 Hugging Face、OpenAI 或 open_clip 布局的 CLIP 模型：请用 --weights 指定其他文件。</translation>
    </message>
    <message>
        <source>{0} is a CLIP whose image tower is a ResNet; only ViT towers can be run.</source>
        <translation>{0} 是图像塔为 ResNet 的 CLIP；只能运行 ViT 塔。</translation>
    </message>
    <message>
        <source>{0} does not have the sizes of {1}: its {2} is {3} and not {4}. Leave --model out, or name the model that it is.</source>
        <translation>{0} 的尺寸与 {1} 不符：{2} 是 {3} 而不是 {4}。请去掉 --model，或指定正确的模型。</translation>
    </message>
    <message>
        <source>{0}: the tensor {1} is missing: the file is not whole.</source>
        <translation>{0}：缺少张量 {1}：文件不完整。</translation>
    </message>
    <message>
        <source>{0}: the tensor {1} is part of no CLIP: this is another kind of model, or the tensor has to be removed.</source>
        <translation>{0}：张量 {1} 不属于任何 CLIP：这是其他类型的模型，或需要移除该张量。</translation>
    </message>
    <message>
        <source>{0}: the tensor {1} has the type {2}; F32, F16 and BF16 can be used: convert it.</source>
        <translation>{0}：张量 {1} 的类型为 {2}；可用 F32、F16 和 BF16：请转换。</translation>
    </message>
    <message>
        <source>{0}: the tensor {1} has a shape that does not fit the others: the file is damaged or no CLIP.</source>
        <translation>{0}：张量 {1} 的形状与其他张量不符：文件已损坏或不是 CLIP。</translation>
    </message>
    <message>
        <source>The configuration {0} cannot be used: {1}.</source>
        <translation>配置 {0} 无法使用：{1}。</translation>
    </message>
    <message>
        <source>{0} belongs to other weights: its {1} is {2}, the weights have {3}. Put the right one there.</source>
        <translation>{0} 属于另一套权重：其中 {1} 是 {2}，而权重是 {3}。请放入正确的文件。</translation>
    </message>
    <message>
        <source>{0} asks for {1}, which changes what the model computes: only plain CLIP can be run.</source>
        <translation>{0} 要求 {1}，这会改变模型的计算：只能运行标准的 CLIP。</translation>
    </message>
    <message>
        <source>{0} asks for the activation {1}; quick_gelu and gelu, the same in both towers, can be run.</source>
        <translation>{0} 要求激活函数 {1}；可运行 quick_gelu 和 gelu，且两塔须相同。</translation>
    </message>
    <message>
        <source>{0}: no configuration beside it tells the activation: put its config.json or open_clip_config.json there, or give --activation quick_gelu or --activation gelu.</source>
        <translation>{0}：旁边没有说明激活函数的配置：请放入 config.json 或 open_clip_config.json，或给出 --activation quick_gelu 或 --activation gelu。</translation>
    </message>
    <message>
        <source>{0}: {1} does not divide the width {2} into heads.</source>
        <translation>{0}：{1} 不能将宽度 {2} 均分为注意力头。</translation>
    </message>
    <message>
        <source>There is no vocabulary at {0}: vocab.json with merges.txt, or bpe_simple_vocab_16e6.txt.gz, are needed; give their folder with --vocab.</source>
        <translation>{0} 处没有词表：需要 vocab.json 和 merges.txt，或 bpe_simple_vocab_16e6.txt.gz；请用 --vocab 指定其文件夹。</translation>
    </message>
    <message>
        <source>The vocabulary {0} cannot be used: {1}. Fetch it again, or give another with --vocab.</source>
        <translation>词表 {0} 无法使用：{1}。请重新下载，或用 --vocab 指定另一个。</translation>
    </message>
    <message>
        <source>The vocabulary of {0} has {1} tokens, the model {2}: give the model&apos;s own with --vocab.</source>
        <translation>{0} 的词表有 {1} 个词元，而模型有 {2} 个：请用 --vocab 指定该模型自己的词表。</translation>
    </message>
    <message>
        <source>The picture {0} cannot be decoded: {1}.</source>
        <translation>无法解码图片 {0}：{1}。</translation>
    </message>
    <message>
        <source>The picture {0} is {1} x {2} pixels; 512 megapixels are the most.</source>
        <translation>图片 {0} 为 {1} x {2} 像素；最多 5.12 亿像素。</translation>
    </message>
    <message>
        <source>{0} is neither a JPEG nor a PNG.</source>
        <translation>{0} 既不是 JPEG 也不是 PNG。</translation>
    </message>
    <message>
        <source>{0} comes without a vocabulary, and without the model&apos;s own a text&apos;s embedding means nothing: give its folder with --vocab.</source>
        <translation>{0} 没有附带词表，缺少模型自己的词表，文本嵌入就没有意义：请用 --vocab 指定其文件夹。</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}. Check its name and its permissions.</source>
        <translation>无法读取 {0}：{1}。请检查其名称和权限。</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}. Choose another place, or make room.</source>
        <translation>无法写入 {0}：{1}。请选择其他位置，或腾出空间。</translation>
    </message>
    <message>
        <source>{0} cannot be used as a plan: {1}. docs/plan.md describes plans.</source>
        <translation>{0} 不能用作计划：{1}。docs/plan.md 描述了计划的格式。</translation>
    </message>
    <message>
        <source>This version has no engine for GPUs: leave --gpu-only out.</source>
        <translation>此版本没有 GPU 引擎：请去掉 --gpu-only。</translation>
    </message>
    <message>
        <source>The file of captions {0} cannot be read: {1}. Give another with --captions.</source>
        <translation>无法读取描述文件 {0}：{1}。请用 --captions 指定另一个。</translation>
    </message>
    <message>
        <source>A picture was left out: {0}</source>
        <translation>跳过了一张图片：{0}</translation>
    </message>
    <message>
        <source>{0} of {1} pictures were left out; {2} are used.</source>
        <translation>{1} 张图片中跳过了 {0} 张；使用 {2} 张。</translation>
    </message>
    <message>
        <source>The embeddings are not finite numbers: the weights are damaged, or too large for this precision.</source>
        <translation>嵌入不是有限的数：权重已损坏，或对此精度而言过大。</translation>
    </message>
    <message>
        <source>The engine waited {0} s for the journal in one pass: the disk is slow, or other programs need the CPUs.</source>
        <translation>引擎在一次通过中等待日志 {0} 秒：磁盘太慢，或其他程序占用了 CPU。</translation>
    </message>
    <message>
        <source>The case used up its --max-seconds after {0} of {1} repetitions.</source>
        <translation>该用例在 {1} 次重复中的第 {0} 次后用完了 --max-seconds。</translation>
    </message>
    <message>
        <source>The interval was narrow enough after {0} of {1} repetitions.</source>
        <translation>在 {1} 次重复中的第 {0} 次后，区间已足够窄。</translation>
    </message>
    <message>
        <source>The journal could not be written any more.</source>
        <translation>日志无法继续写入。</translation>
    </message>
    <message>
        <source>{0}: the width {1} is no multiple of 64, so the number of heads is not known: put its config.json or open_clip_config.json beside it, or give --heads.</source>
        <translation>{0}：宽度 {1} 不是 64 的倍数，因此不知道头数：请在旁边放置其 config.json 或 open_clip_config.json，或给出 --heads。</translation>
    </message>
    <message>
        <source>{0} has more than {1} MiB: give another file.</source>
        <translation>{0} 超过 {1} MiB：请指定另一个文件。</translation>
    </message>
    <message>
        <source>There is not enough memory: close other programs, or use a smaller model or batch size.</source>
        <translation>内存不足：请关闭其他程序，或使用更小的模型或批大小。</translation>
    </message>
    <message>
        <source>When it was noticed, other programs took {0} % of the machine&apos;s CPU time.</source>
        <translation>发现时，其他程序占用了本机 {0} % 的 CPU 时间。</translation>
    </message>
    <message>
        <source>hwloc tells of no cores here: use --cores all.</source>
        <translation>hwloc 在这里未报告任何核心:请使用 --cores all。</translation>
    </message>
    <message>
        <source>hwloc tells of no level-3 cache here: use --cores all.</source>
        <translation>hwloc 在这里未报告三级缓存:请使用 --cores all。</translation>
    </message>
    <message>
        <source>All cores of this machine are of one kind: use --cores physical.</source>
        <translation>这台机器的核心都属于同一种类:请使用 --cores physical。</translation>
    </message>
    <message>
        <source>Of the CPUs {0} some cannot be used here: choose among {1} with --cores.</source>
        <translation>CPU {0} 中有一些在这里无法使用:请用 --cores 从 {1} 中选择。</translation>
    </message>
    <message>
        <source>A thread could not be bound to the CPUs {0} ({1}): use --cores all and --pin off.</source>
        <translation>无法将线程绑定到 CPU {0}({1}):请使用 --cores all 和 --pin off。</translation>
    </message>
    <message>
        <source>There is no reference to hold embeddings against, so their fidelity is not measured: {0}</source>
        <translation>没有可供比较的参考嵌入,因此不测量保真度:{0}</translation>
    </message>
    <message>
        <source>Here {0} selects the same CPUs as {1}, which is measured.</source>
        <translation>在这里 {0} 选中的 CPU 与 {1} 相同,后者已在测量。</translation>
    </message>
    <message>
        <source>{0} threads on {1} CPUs would wait for each other: give at most {1} with --threads.</source>
        <translation>{0} 个线程在 {1} 个 CPU 上会互相等待:请用 --threads 指定至多 {1}。</translation>
    </message>
    <message>
        <source>The backend {0} cannot compute in {1} on this CPU ({2}): use another precision, or eager.</source>
        <translation>后端 {0} 无法在此 CPU 上以 {1} 计算({2}):请使用其他精度或 eager。</translation>
    </message>
    <message>
        <source>TorchInductor is not installed: `clipscope-cli setup inductor` fetches it (2.4 GB to download, 4.3 GB on disk).</source>
        <translation>尚未安装 TorchInductor:`clipscope-cli setup inductor` 可获取(下载 2.4 GB,占用磁盘 4.3 GB)。</translation>
    </message>
    <message>
        <source>TorchInductor compiles by Python, and none stands beside this LibTorch: build with the one that ./dev fetches.</source>
        <translation>TorchInductor 需借助 Python 编译,而此 LibTorch 旁没有 Python:请使用 ./dev 获取的版本构建。</translation>
    </message>
    <message>
        <source>TorchInductor needs a C++ compiler ({0}): install g++, or name one by CXX.</source>
        <translation>TorchInductor 需要 C++ 编译器({0}):请安装 g++,或用 CXX 指定一个。</translation>
    </message>
    <message>
        <source>TorchInductor compiles this tower, which takes about half a minute; the next load finds it made.</source>
        <translation>TorchInductor 正在编译此塔,约需半分钟;下次加载时即可直接使用。</translation>
    </message>
    <message>
        <source>Another process compiles this tower or loads it; this one waits until that is done.</source>
        <translation>另一个进程正在编译或加载此塔;本进程将等待其完成。</translation>
    </message>
    <message>
        <source>The TorchInductor that was found belongs to LibTorch {0}, and this engine runs {1}: unset CLIPSCOPE_TORCH_DIR, or build again with it set.</source>
        <translation>找到的 TorchInductor 属于 LibTorch {0},而此引擎运行的是 {1}:请取消设置 CLIPSCOPE_TORCH_DIR,或在设置它之后重新构建。</translation>
    </message>
    <message>
        <source>TorchInductor&apos;s compiling process was ended by the signal {0}: start the run again, with more free memory if that was 9.</source>
        <translation>TorchInductor 的编译进程被信号 {0} 终止:请重新开始运行;若信号为 9,请先腾出更多内存。</translation>
    </message>
    <message>
        <source>TorchInductor&apos;s compiling process ran out of memory: close other programs, or use a smaller model.</source>
        <translation>TorchInductor 的编译进程内存不足:请关闭其他程序,或使用更小的模型。</translation>
    </message>
    <message>
        <source>TorchInductor could not compile the tower ({0}): use packed or eager.</source>
        <translation>TorchInductor 无法编译该塔({0}):请使用 packed 或 eager。</translation>
    </message>
    <message>
        <source>There is no room left in {0}: free some, or set XDG_CACHE_HOME to another disk.</source>
        <translation>{0} 已无剩余空间:请腾出空间,或将 XDG_CACHE_HOME 设到另一磁盘。</translation>
    </message>
    <message>
        <source>{0} has {1} MiB free, and {2} MiB are needed for a while: free some, or set XDG_CACHE_HOME to another disk.</source>
        <translation>{0} 剩余 {1} MiB,而暂时需要 {2} MiB:请腾出空间,或将 XDG_CACHE_HOME 设到另一磁盘。</translation>
    </message>
    <message>
        <source>{0} has {1} MiB free, and {2} MiB are needed while a compiled tower is loaded: free some, or set TMPDIR to another disk.</source>
        <translation>{0} 有 {1} MiB 可用空间,加载已编译的塔时需要 {2} MiB:请释放一些空间,或将 TMPDIR 设到另一块磁盘。</translation>
    </message>
    <message>
        <source>HOME is not set, and {0} is not a folder that belongs to this user alone, as programs that are run from there need: set HOME or XDG_CACHE_HOME.</source>
        <translation>未设置 HOME,且 {0} 不是仅属于此用户的文件夹,而从那里运行的程序需要这一点:请设置 HOME 或 XDG_CACHE_HOME。</translation>
    </message>
    <message>
        <source>Two OpenMP runtimes are in this process ({0}), which gives wrong results: build with the LibTorch that ./dev fetches.</source>
        <translation>此进程中有两个 OpenMP 运行库({0}),会产生错误结果:请使用 ./dev 获取的 LibTorch 构建。</translation>
    </message>
    <message>
        <source>There is nothing to set up for {0}: `setup inductor` is the one that there is.</source>
        <translation>{0} 没有可设置的内容:只有 `setup inductor`。</translation>
    </message>
    <message>
        <source>{0} is no profile that this program reads: {1}. A run writes one with --save-profile.</source>
        <translation>{0} 不是本程序可读取的配置:{1}。运行时加 --save-profile 可写出一个。</translation>
    </message>
    <message>
        <source>The profile {0} is of another machine ({1}, {2} CPUs): its threads and cores are left out; `--plan optimizations --save-profile` makes one of this.</source>
        <translation>配置 {0} 来自另一台机器({1},{2} 个 CPU):其线程与核心设置被忽略;`--plan optimizations --save-profile` 可为本机生成一个。</translation>
    </message>
    <message>
        <source>The profile {0} is not written: no settings were measured in every tower without failing or falling below their fidelity bar.</source>
        <translation>未写出配置 {0}:没有任何设置在每个塔中都测量成功且达到保真度门槛。</translation>
    </message>
    <message>
        <source>{0} numeric threads on {1} CPUs take turns, which is slower: give at most {1} with --numeric-threads.</source>
        <translation>{0} 个数值线程在 {1} 个 CPU 上轮流运行，因此更慢:请用 --numeric-threads 指定至多 {1}。</translation>
    </message>
    <message>
        <source>The fused numerics are not compared: {0}</source>
        <translation>不比较融合数值计算:{0}</translation>
    </message>
    <message>
        <source>The backend {0} has no operators for these expressions: use eager.</source>
        <translation>后端 {0} 没有用于这些表达式的算子:请使用 eager。</translation>
    </message>
    <message>
        <source>{0} is not installed for any Python that was found ({1}): install it for one of them to compare with it.</source>
        <translation>找到的 Python ({1}) 均未安装 {0}:要与之比较，请为其中一个安装。</translation>
    </message>
    <message>
        <source>{0} needs a Python, and none was found: install python3 with it to compare with it.</source>
        <translation>{0} 需要 Python，但没有找到:要与之比较，请安装 python3 和该软件包。</translation>
    </message>
    <message>
        <source>{0} could not be timed by {1}: {2}. Its times are left out.</source>
        <translation>无法用 {1} 测量 {0}:{2}。其时间被略去。</translation>
    </message>
    <message>
        <source>{0} was not done after {1} s by {2}: its times are left out.</source>
        <translation>用 {2} 运行 {1} 秒后 {0} 仍未完成:其时间被略去。</translation>
    </message>
    <message>
        <source>The result differs by up to {0}, where {1} is the most that rounding explains: the times are left out.</source>
        <translation>结果相差达 {0}，而舍入最多只能解释 {1}:时间被略去。</translation>
    </message>
    <message>
        <source>{0} threads cannot be started: {1}. Use fewer, or raise the limits of this user (ulimit -u, ulimit -v).</source>
        <translation>无法启动 {0} 个线程：{1}。请减少线程数，或提高该用户的限制（ulimit -u、ulimit -v）。</translation>
    </message>
    <message>
        <source>OpenMP gives {0} of {1} threads: give at most {0} with --threads, or raise OMP_THREAD_LIMIT.</source>
        <translation>OpenMP 只提供 {1} 个线程中的 {0} 个：请用 --threads 给出至多 {0}，或提高 OMP_THREAD_LIMIT。</translation>
    </message>
    <message>
        <source>TorchInductor&apos;s Python packages are not whole ({0}): `clipscope-cli setup inductor` mends that.</source>
        <translation>TorchInductor 的 Python 软件包不完整（{0}）：运行 `clipscope-cli setup inductor` 即可修复。</translation>
    </message>
    <message>
        <source>TorchInductor could not be installed ({0}): check the network and try again.</source>
        <translation>无法安装 TorchInductor（{0}）：请检查网络后重试。</translation>
    </message>
    <message>
        <source>There is no room left in {0} to install TorchInductor: free some on that disk and try again.</source>
        <translation>{0} 中没有空间可安装 TorchInductor：请在该磁盘上腾出空间后重试。</translation>
    </message>
    <message>
        <source>{0} has {1} MiB free, and {2} MiB are needed to install TorchInductor: free some on that disk.</source>
        <translation>{0} 有 {1} MiB 可用空间，安装 TorchInductor 需要 {2} MiB：请在该磁盘上腾出空间。</translation>
    </message>
    <message>
        <source>The reference for fidelity is made: the eager engine in fp32 encodes its inputs one at a time.</source>
        <translation>正在生成保真度的参考：eager 引擎以 fp32 逐个编码其输入。</translation>
    </message>
    <message>
        <source>The reference gives all inputs of a tower the same embedding, so nothing is left of them without their mean: that tower is judged by its raw cosine alone.</source>
        <translation>参考对一个塔的所有输入给出相同的嵌入，减去均值后什么也不剩：该塔仅按原始余弦判断。</translation>
    </message>
    <message>
        <source>The agreement on the best captions is not measured: {0}</source>
        <translation>未测量最佳说明文字的一致程度：{0}</translation>
    </message>
    <message>
        <source>The profile {0} is not written: the run did not come to its end.</source>
        <translation>未写入配置 {0}：运行没有到达终点。</translation>
    </message>
    <message>
        <source>There are sensors below {0}, but none of them could be read.</source>
        <translation>{0} 下有传感器，但都无法读取。</translation>
    </message>
    <message>
        <source>There are no sensors below {0}, as in most virtual machines and containers; on a machine of your own, sudo sensors-detect (of lm-sensors) finds the drivers that are missing.</source>
        <translation>{0} 下没有传感器，多数虚拟机和容器都是如此；在自己的机器上，sudo sensors-detect（来自 lm-sensors）会找出缺少的驱动。</translation>
    </message>
    <message>
        <source>libsensors could not start: {0}. Its configuration is /etc/sensors3.conf.</source>
        <translation>libsensors 无法启动：{0}。其配置文件是 /etc/sensors3.conf。</translation>
    </message>
    <message>
        <source>There are no thermal zones below {0}, as in most virtual machines and containers.</source>
        <translation>{0} 下没有热区，多数虚拟机和容器都是如此。</translation>
    </message>
    <message>
        <source>There are no energy counters of the CPU below {0}, as in most virtual machines and containers; on a machine of your own with an Intel or AMD processor: sudo modprobe intel_rapl_msr</source>
        <translation>{0} 下没有 CPU 的能量计数器，多数虚拟机和容器都是如此；在自己的 Intel 或 AMD 处理器机器上：sudo modprobe intel_rapl_msr</translation>
    </message>
    <message>
        <source>Only root may read the CPU&apos;s energy counters. To read them until the next start: sudo chgrp &quot;$(id -gn)&quot; {0}/*/energy_uj &amp;&amp; sudo chmod g+r {0}/*/energy_uj . For good: sudo groupadd -fr clipscope &amp;&amp; sudo usermod -aG clipscope &quot;$USER&quot; , put the line SUBSYSTEM==&quot;powercap&quot;, ACTION==&quot;add&quot;, TEST==&quot;energy_uj&quot;, RUN+=&quot;/bin/chgrp clipscope /sys%p/energy_uj&quot;, RUN+=&quot;/bin/chmod g+r /sys%p/energy_uj&quot; into /etc/udev/rules.d/70-clipscope-rapl.rules, and restart.</source>
        <translation>只有 root 可以读取 CPU 的能量计数器。要在下次启动前读取：sudo chgrp &quot;$(id -gn)&quot; {0}/*/energy_uj &amp;&amp; sudo chmod g+r {0}/*/energy_uj 。若要永久生效：sudo groupadd -fr clipscope &amp;&amp; sudo usermod -aG clipscope &quot;$USER&quot; ，把这一行 SUBSYSTEM==&quot;powercap&quot;, ACTION==&quot;add&quot;, TEST==&quot;energy_uj&quot;, RUN+=&quot;/bin/chgrp clipscope /sys%p/energy_uj&quot;, RUN+=&quot;/bin/chmod g+r /sys%p/energy_uj&quot; 写入 /etc/udev/rules.d/70-clipscope-rapl.rules，然后重新启动。</translation>
    </message>
    <message>
        <source>There is no battery and no adapter below {0}, as in desktops and servers.</source>
        <translation>{0} 下没有电池和适配器，台式机和服务器都是如此。</translation>
    </message>
    <message>
        <source>The firmware offers no performance profiles ({0}), as in desktops and servers.</source>
        <translation>固件不提供性能配置（{0}），台式机和服务器都是如此。</translation>
    </message>
    <message>
        <source>No GPU of AMD or Intel that tells its clock was found below {0}.</source>
        <translation>在 {0} 下没有找到能给出时钟的 AMD 或 Intel GPU。</translation>
    </message>
    <message>
        <source>The GPU sleeps and is not woken: its sensors tell nothing until a program uses it.</source>
        <translation>GPU 在休眠且不会被唤醒：在有程序使用它之前，其传感器不给出任何数据。</translation>
    </message>
    <message>
        <source>No NVIDIA driver was found ({0}). Where there is an NVIDIA GPU, install its driver; a container gets the driver of its host when it is started with --gpus all.</source>
        <translation>没有找到 NVIDIA 驱动（{0}）。若有 NVIDIA GPU，请安装其驱动；容器以 --gpus all 启动时会得到宿主机的驱动。</translation>
    </message>
    <message>
        <source>The NVIDIA driver is too old: {0} has no {1}. Install a newer one.</source>
        <translation>NVIDIA 驱动太旧：{0} 没有 {1}。请安装更新的版本。</translation>
    </message>
    <message>
        <source>The NVIDIA driver was updated, and its kernel module is still the old one: restart the machine.</source>
        <translation>NVIDIA 驱动已更新，而其内核模块仍是旧的：请重新启动机器。</translation>
    </message>
    <message>
        <source>The NVIDIA driver is installed, but its kernel module is not loaded: run `sudo modprobe nvidia`; where that fails, `sudo dmesg` says why.</source>
        <translation>NVIDIA 驱动已安装，但其内核模块没有加载：请运行 `sudo modprobe nvidia`；若失败，`sudo dmesg` 会说明原因。</translation>
    </message>
    <message>
        <source>The NVIDIA driver may not be used: `ls -l /dev/nvidia*` shows which group may, `sudo usermod -aG GROUP $USER` adds you to it from the next login on; a container needs --gpus all.</source>
        <translation>不允许使用 NVIDIA 驱动：`ls -l /dev/nvidia*` 显示哪个组可以，`sudo usermod -aG GROUP $USER` 会在下次登录起把您加入该组；容器需要 --gpus all。</translation>
    </message>
    <message>
        <source>The NVIDIA driver does not answer: {0}. `nvidia-smi` may say more.</source>
        <translation>NVIDIA 驱动没有应答：{0}。`nvidia-smi` 可能会说明更多。</translation>
    </message>
    <message>
        <source>The NVIDIA driver finds no GPU: `lspci -d 10de:` shows whether the machine has one; a container needs --gpus all.</source>
        <translation>NVIDIA 驱动找不到 GPU：`lspci -d 10de:` 显示机器是否有 GPU；容器需要 --gpus all。</translation>
    </message>
    <message>
        <source>The NVIDIA GPU {0} cannot be queried: {1}. `nvidia-smi` may say more.</source>
        <translation>无法查询 NVIDIA GPU {0}：{1}。`nvidia-smi` 可能会说明更多。</translation>
    </message>
    <message>
        <source>The GPU {0} ({1}) does not answer any more: `sudo dmesg` has the reason as an Xid. Reset it by `sudo nvidia-smi --gpu-reset`, or restart the machine.</source>
        <translation>GPU {0}（{1}）不再应答：`sudo dmesg` 以 Xid 给出原因。请用 `sudo nvidia-smi --gpu-reset` 重置它，或重新启动机器。</translation>
    </message>
    <message>
        <source>The GPU {0} is divided by MIG, so its driver does not tell its utilisation: `sudo nvidia-smi -mig 0` ends that.</source>
        <translation>GPU {0} 被 MIG 划分，因此驱动不给出其使用率：`sudo nvidia-smi -mig 0` 可结束划分。</translation>
    </message>
    <message>
        <source>The NVIDIA driver {0} is too old to tell everything: it has no {1}. A newer one has.</source>
        <translation>NVIDIA 驱动 {0} 太旧，无法给出全部数据：它没有 {1}。更新的版本有。</translation>
    </message>
    <message>
        <source>{0} cannot be read: mount /proc, or let this container see it.</source>
        <translation>无法读取 {0}：请挂载 /proc，或让此容器看到它。</translation>
    </message>
    <message>
        <source>No control group of this process was found below {0}: nothing limits it, or the folder is not mounted.</source>
        <translation>在 {0} 下没有找到本进程的控制组：没有限制，或该文件夹没有挂载。</translation>
    </message>
    <message>
        <source>The control groups of this process limit no memory: give a limit by systemd-run --user --scope -p MemoryMax=8G, or by the container&apos;s options.</source>
        <translation>本进程的控制组不限制内存：请用 systemd-run --user --scope -p MemoryMax=8G 或容器的选项设定限制。</translation>
    </message>
    <message>
        <source>The kernel does not tell how long tasks wait: {0} is missing. It needs Linux 4.20 or newer with CONFIG_PSI.</source>
        <translation>内核不给出任务等待的时间：缺少 {0}。需要带 CONFIG_PSI 的 Linux 4.20 或更新版本。</translation>
    </message>
    <message>
        <source>The kernel does not count how long tasks wait ({0}): start it with the boot parameter psi=1.</source>
        <translation>内核不统计任务等待的时间（{0}）：请用启动参数 psi=1 启动它。</translation>
    </message>
    <message>
        <source>The clocks of the CPUs are not known: {0} is missing, and nothing else measures them. That is so in most virtual machines; elsewhere load the driver of the CPU&apos;s clock (cpupower frequency-info names it).</source>
        <translation>不知道 CPU 的时钟：缺少 {0}，也没有别的途径测量。多数虚拟机都是如此；在其他机器上请加载 CPU 时钟的驱动（cpupower frequency-info 会给出其名称）。</translation>
    </message>
    <message>
        <source>The clocks of the CPUs come from /proc/cpuinfo, since {0} is missing: what limits them is not known.</source>
        <translation>CPU 的时钟来自 /proc/cpuinfo，因为缺少 {0}：不知道是什么限制了它们。</translation>
    </message>
    <message>
        <source>The kernel does not count thermal throttling here: it does on Intel CPUs, outside virtual machines.</source>
        <translation>内核在这里不统计过热降频：它在虚拟机之外的 Intel CPU 上会统计。</translation>
    </message>
    <message>
        <source>The counter of thermal throttling {0} cannot be read.</source>
        <translation>无法读取过热降频计数器 {0}。</translation>
    </message>
    <message>
        <source>Hardware counters may not be read (kernel.perf_event_paranoid is {0}): allow it by sudo sysctl kernel.perf_event_paranoid=2, in a container also by its seccomp profile.</source>
        <translation>不允许读取硬件计数器（kernel.perf_event_paranoid 为 {0}）：请用 sudo sysctl kernel.perf_event_paranoid=2 允许，在容器中还需其 seccomp 配置允许。</translation>
    </message>
    <message>
        <source>This machine shows no hardware counters: most virtual machines have none, unless their host gives them a virtual PMU.</source>
        <translation>这台机器没有硬件计数器：多数虚拟机都没有，除非宿主机给了虚拟 PMU。</translation>
    </message>
    <message>
        <source>{0}: {1} is not of the form {2}.</source>
        <translation>{0}：{1} 不是 {2} 的形式。</translation>
    </message>
    <message>
        <source>The source {0} does not answer; its readings are left out until it does.</source>
        <translation>来源 {0} 没有应答；在它应答之前，其读数被略去。</translation>
    </message>
    <message>
        <source>{0} thermal events were counted.</source>
        <translation>统计到 {0} 次过热事件。</translation>
    </message>
    <message>
        <source>The device counts time slowed down for heat.</source>
        <translation>设备统计了因过热而变慢的时间。</translation>
    </message>
    <message>
        <source>The device says that it is slowed down for heat.</source>
        <translation>设备报告它因过热而变慢。</translation>
    </message>
    <message>
        <source>The device is slowed down by a limit of current, regulator or board.</source>
        <translation>设备因电流、稳压器或板卡的限制而变慢。</translation>
    </message>
    <message>
        <source>The container&apos;s CPU quota held the program back.</source>
        <translation>容器的 CPU 配额使程序受阻。</translation>
    </message>
    <message>
        <source>The host of this virtual machine gave {0} % of its CPU time to others.</source>
        <translation>这台虚拟机的宿主机把 {0} % 的 CPU 时间给了别人。</translation>
    </message>
    <message>
        <source>The clock fell by {0} % under load, at {1} °C; the limit is {2} °C.</source>
        <translation>负载下时钟下降了 {0} %，温度 {1} °C；上限为 {2} °C。</translation>
    </message>
    <message>
        <source>The clock fell by {0} % under load, and it got no cooler.</source>
        <translation>负载下时钟下降了 {0} %，而温度没有降低。</translation>
    </message>
    <message>
        <source>The clock fell by {0} % as power met its limit: {1} W of {2} W.</source>
        <translation>功率达到上限时时钟下降了 {0} %：{1} W，上限 {2} W。</translation>
    </message>
    <message>
        <source>The clock fell by {0} % as governor or limits of the clock changed.</source>
        <translation>调速器或时钟限制改变时，时钟下降了 {0} %。</translation>
    </message>
    <message>
        <source>The clock fell by {0} % under load; nothing tells why.</source>
        <translation>负载下时钟下降了 {0} %；没有迹象说明原因。</translation>
    </message>
    <message>
        <source>Under load it stands at {0} °C; the limit is {1} °C.</source>
        <translation>负载下温度停在 {0} °C；上限为 {1} °C。</translation>
    </message>
    <message>
        <source>Line {1} of {0} is no sample of a device: {2}. docs/throttling.md describes the format.</source>
        <translation>{0} 的第 {1} 行不是设备的样本：{2}。格式见 docs/throttling.md。</translation>
    </message>
    <message>
        <source>Say what to simulate: --suite throttle, or --throttle-trace FILE.</source>
        <translation>请指明要模拟什么：--suite throttle 或 --throttle-trace 文件。</translation>
    </message>
    <message>
        <source>No sensor of this machine tells it ({0}); `clipscope-cli doctor` says which sources there are, and why one is missing.</source>
        <translation>这台机器没有传感器给出它（{0}）；`clipscope-cli doctor` 说明有哪些来源，以及为何缺少。</translation>
    </message>
    <message>
        <source>{0} ({1}) is the only sensor that tells it.</source>
        <translation>{0}（{1}）是唯一能给出它的传感器。</translation>
    </message>
    <message>
        <source>{0} ({1}) was picked out of {2} sensors, by its name; --sensor chooses another.</source>
        <translation>{0}（{1}）是按名称从 {2} 个传感器中选出的；可用 --sensor 另选。</translation>
    </message>
    <message>
        <source>{0} was chosen by --sensor.</source>
        <translation>{0} 由 --sensor 指定。</translation>
    </message>
    <message>
        <source>There is no sensor {0}, which --sensor names: `clipscope-cli watch` lists those that there are.</source>
        <translation>没有 --sensor 指定的传感器 {0}：`clipscope-cli watch` 会列出现有的传感器。</translation>
    </message>
    <message>
        <source>It is hidden by --sensor.</source>
        <translation>它被 --sensor 隐藏。</translation>
    </message>
    <message>
        <source>Other programs use {0} % of the CPU time: {1}.</source>
        <translation>其他程序占用了 {0} % 的 CPU 时间：{1}。</translation>
    </message>
    <message>
        <source>Tasks waited for memory for {0} % of the time.</source>
        <translation>任务有 {0} % 的时间在等待内存。</translation>
    </message>
    <message>
        <source>The machine swaps {0} MiB/s in and out.</source>
        <translation>机器的交换内存流量为 {0} MiB/s。</translation>
    </message>
    <message>
        <source>The machine runs on its battery.</source>
        <translation>机器正在使用电池。</translation>
    </message>
    <message>
        <source>The machine slept for {0} s: what was measured just before and after it is in doubt.</source>
        <translation>机器休眠了 {0} 秒：其前后刚测得的数据不可靠。</translation>
    </message>
    <message>
        <source>{0} samples of sensors are missing in the journal: the disk could not keep up.</source>
        <translation>日志中缺少 {0} 个传感器样本：磁盘来不及写入。</translation>
    </message>
    <message>
        <source>Memory pressure: tasks waited for memory during {0} % of the measured time.</source>
        <translation>内存压力：测量时间的 {0} % 内有任务在等待内存。</translation>
    </message>
    <message>
        <source>Memory pressure: {0} of {1} cases did not fit in memory.</source>
        <translation>内存压力：{1} 个用例中有 {0} 个放不进内存。</translation>
    </message>
    <message>
        <source>Use smaller batch sizes (--batch-sizes), close other programs, or give the container more memory.</source>
        <translation>请使用更小的批大小（--batch-sizes），关闭其他程序，或给容器更多内存。</translation>
    </message>
    <message>
        <source>Swapping: memory went to the disk and back during {0} % of the measured time.</source>
        <translation>交换内存：测量时间的 {0} % 内，内存在与磁盘来回交换。</translation>
    </message>
    <message>
        <source>Close other programs, or use smaller batch sizes (--batch-sizes).</source>
        <translation>请关闭其他程序或使用更小的批大小（--batch-sizes）。</translation>
    </message>
    <message>
        <source>Thermal throttling: heat slowed the {1} down during {0} % of the measured time.</source>
        <translation>过热降频：测量时间的 {0} % 内，过热使 {1} 变慢。</translation>
    </message>
    <message>
        <source>Thermal throttling is suspected: the {1} ran slower at its limit of temperature during {0} % of the measured time.</source>
        <translation>疑似过热降频：测量时间的 {0} % 内，{1} 在温度上限处运行得更慢。</translation>
    </message>
    <message>
        <source>Let the device cool between repetitions (--cooldown 55C), give it more air or fewer threads, and go by sustained figures instead of bursts.</source>
        <translation>请在重复之间让设备冷却（--cooldown 55C），加强散热或减少线程，并以持续数值而非突发数值为准。</translation>
    </message>
    <message>
        <source>Throttling: limits of current or voltage slowed the {1} down during {0} % of the measured time.</source>
        <translation>降频：测量时间的 {0} % 内，电流或电压限制使 {1} 变慢。</translation>
    </message>
    <message>
        <source>Check the power supply and its cables, and the limits in the firmware&apos;s setup.</source>
        <translation>请检查电源及其线缆，以及固件设置中的限制。</translation>
    </message>
    <message>
        <source>System interference: other programs used the CPUs during {0} % of the measured time.</source>
        <translation>系统干扰：测量时间的 {0} % 内，其他程序占用了 CPU。</translation>
    </message>
    <message>
        <source>Close them and measure again; the throughput without those batches stands beside each figure that they touch.</source>
        <translation>请关闭它们后重新测量；受影响的数值旁给出了不含这些批次的吞吐量。</translation>
    </message>
    <message>
        <source>System interference: the host of this virtual machine gave its CPUs to others during {0} % of the measured time.</source>
        <translation>系统干扰：测量时间的 {0} % 内，这台虚拟机的宿主机把 CPU 给了别人。</translation>
    </message>
    <message>
        <source>Measure when the host is less busy, or on a machine whose CPUs are not shared.</source>
        <translation>请在宿主机较空闲时测量，或使用不共享 CPU 的机器。</translation>
    </message>
    <message>
        <source>System interference: a CPU quota held the program back during {0} % of the measured time.</source>
        <translation>系统干扰：测量时间的 {0} % 内，CPU 配额使程序受阻。</translation>
    </message>
    <message>
        <source>Raise the container&apos;s CPU limit, or use no more threads than it allows (--threads).</source>
        <translation>请提高容器的 CPU 限制，或使用不超过其允许的线程数（--threads）。</translation>
    </message>
    <message>
        <source>Battery: the machine ran on its battery during {0} % of the measured time.</source>
        <translation>电池：测量时间的 {0} % 内，机器在使用电池。</translation>
    </message>
    <message>
        <source>Plug it in and measure again: on battery most machines keep their clocks low.</source>
        <translation>请接上电源后重新测量：使用电池时，多数机器会压低时钟。</translation>
    </message>
    <message>
        <source>Clock changes: the clock of the {1} fell because of its power limit during {0} % of the measured time.</source>
        <translation>时钟变化：测量时间的 {0} % 内，{1} 的时钟因功率上限而下降。</translation>
    </message>
    <message>
        <source>Compare sustained figures; with fewer threads, or a higher power limit, the clock stays where it is.</source>
        <translation>请比较持续数值；减少线程或提高功率上限，时钟就会保持不变。</translation>
    </message>
    <message>
        <source>Clock changes: the clock of the {1} was falling during {0} % of the measured time.</source>
        <translation>时钟变化：测量时间的 {0} % 内，{1} 的时钟在下降。</translation>
    </message>
    <message>
        <source>Keep the clock steady by sudo cpupower frequency-set -g performance, and leave the power profile alone during a run.</source>
        <translation>请用 sudo cpupower frequency-set -g performance 保持时钟稳定，并且不要在运行中改动电源配置。</translation>
    </message>
    <message>
        <source>Inconsistent results: the repetitions of {0} of {1} cases disagree.</source>
        <translation>结果不一致：{1} 个用例中有 {0} 个的各次重复不一致。</translation>
    </message>
    <message>
        <source>Most in {0}: from {1} to {2} samples/s.</source>
        <translation>{0} 最明显：从 {1} 到 {2} 样本/秒。</translation>
    </message>
    <message>
        <source>Measure longer (--min-seconds) and more often (--num-runs), with threads that stay on their CPUs (--pin on) and nothing else running.</source>
        <translation>请测量更久（--min-seconds）、更多次（--num-runs），让线程固定在各自的 CPU 上（--pin on），并且不运行其他程序。</translation>
    </message>
    <message>
        <source>Inconsistent results: {0} of {1} cases were not steady yet when their measurement began.</source>
        <translation>结果不一致：{1} 个用例中有 {0} 个在开始测量时尚未稳定。</translation>
    </message>
    <message>
        <source>Something comes and goes: look at clocks and other programs, and measure longer (--min-seconds).</source>
        <translation>有某种因素时有时无：请查看时钟和其他程序，并测量更久（--min-seconds）。</translation>
    </message>
    <message>
        <source>Inconsistent results: {0} of {1} cases changed their pace while they were measured.</source>
        <translation>结果不一致：{1} 个用例中有 {0} 个在测量期间改变了速度。</translation>
    </message>
    <message>
        <source>Most in {0}: at the end of a pass batches took {1} % longer than at its beginning.</source>
        <translation>{0} 最明显：一次通过结束时，批次用时比开始时长 {1} %。</translation>
    </message>
    <message>
        <source>Most in {0}: at the end of a pass batches took {1} % less time than at its beginning.</source>
        <translation>{0} 最明显：一次通过结束时，批次用时比开始时短 {1} %。</translation>
    </message>
    <message>
        <source>Measure longer (--min-seconds 60) and go by the sustained figures; clocks and temperature tell whether it was heat.</source>
        <translation>请测量更久（--min-seconds 60），并以持续数值为准；时钟和温度会说明是否因为过热。</translation>
    </message>
    <message>
        <source>These: {0}.</source>
        <translation>涉及：{0}。</translation>
    </message>
    <message>
        <source>Waiting until the {0} is no warmer than {1} °C, at most {2} s; it is at {3} °C.</source>
        <translation>等待 {0} 降到不高于 {1} °C，最多 {2} 秒；现在是 {3} °C。</translation>
    </message>
    <message>
        <source>Waiting for {0} s, so that the machine cools down.</source>
        <translation>等待 {0} 秒，让机器冷却。</translation>
    </message>
    <message>
        <source>The {0} is at {1} °C, no warmer than the {2} °C of --cooldown.</source>
        <translation>{0} 现在是 {1} °C，不高于 --cooldown 的 {2} °C。</translation>
    </message>
    <message>
        <source>The {0} s of --cooldown have passed.</source>
        <translation>--cooldown 的 {0} 秒已过。</translation>
    </message>
    <message>
        <source>After {0} s the {1} is at {2} °C, still above the {3} °C of --cooldown; the run goes on.</source>
        <translation>{0} 秒后 {1} 仍为 {2} °C，高于 --cooldown 的 {3} °C；运行继续。</translation>
    </message>
    <message>
        <source>After {0} s no sensor tells the temperature any more; the run goes on.</source>
        <translation>{0} 秒后不再有传感器给出温度；运行继续。</translation>
    </message>
    <message>
        <source>No sensor tells how warm the {0} is: --cooldown {1} cannot wait for it. Give seconds instead, such as --cooldown 30s, or a sensor by --sensor.</source>
        <translation>没有传感器给出 {0} 的温度：--cooldown {1} 无法等待。请改为秒数，例如 --cooldown 30s，或用 --sensor 指定传感器。</translation>
    </message>
    <message>
        <source>Measuring for {0} s what the idle {1} uses.</source>
        <translation>用 {0} 秒 测量空闲 {1} 的功耗。</translation>
    </message>
    <message>
        <source>No sensor tells what the {0} uses: its idle power is not measured; `clipscope-cli doctor` says why.</source>
        <translation>没有传感器给出 {0} 的功耗：不测量其空闲功率；`clipscope-cli doctor` 说明原因。</translation>
    </message>
    <message>
        <source>No sensor tells how warm the {0} is: --stop-above cannot end the run.</source>
        <translation>没有传感器给出 {0} 的温度：--stop-above 无法结束运行。</translation>
    </message>
    <message>
        <source>The {0} was at {1} °C, for a second above the {2} °C of --stop-above: the run was stopped.</source>
        <translation>{0} 达到 {1} °C，连续一秒高于 --stop-above 的 {2} °C：运行已停止。</translation>
    </message>
    <message>
        <source>The clock of the CPUs follows the load: it rises late, and figures scatter.</source>
        <translation>CPU 的时钟随负载变化：上升较晚，数值会分散。</translation>
    </message>
    <message>
        <source>The governor is {0}.</source>
        <translation>调速器是 {0}。</translation>
    </message>
    <message>
        <source>Until the next start: echo performance | sudo tee /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor</source>
        <translation>下次启动前有效：echo performance | sudo tee /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor</translation>
    </message>
    <message>
        <source>The CPUs save energy before they compute fast.</source>
        <translation>CPU 优先节能而非快速计算。</translation>
    </message>
    <message>
        <source>The energy preference is {0}.</source>
        <translation>能耗偏好是 {0}。</translation>
    </message>
    <message>
        <source>Until the next start: echo performance | sudo tee /sys/devices/system/cpu/cpu*/cpufreq/energy_performance_preference</source>
        <translation>下次启动前有效：echo performance | sudo tee /sys/devices/system/cpu/cpu*/cpufreq/energy_performance_preference</translation>
    </message>
    <message>
        <source>{0} says {1}.</source>
        <translation>{0} 的内容是 {1}。</translation>
    </message>
    <message>
        <source>Turbo is on: the CPUs are as fast as heat and power allow, and slower once they are warm.</source>
        <translation>睿频已开启：CPU 在温度和功率允许时最快，变热后会变慢。</translation>
    </message>
    <message>
        <source>Leave it on to measure what the machine can do. To compare runs of different days: echo {0} | sudo tee {1}</source>
        <translation>要测量机器的能力，请保持开启。要比较不同日子的运行：echo {0} | sudo tee {1}</translation>
    </message>
    <message>
        <source>Turbo is off: the CPUs are slower than they could be.</source>
        <translation>睿频已关闭：CPU 未达到其可达的速度。</translation>
    </message>
    <message>
        <source>Leave it off to compare runs of different days. To measure what the machine can do: echo {0} | sudo tee {1}</source>
        <translation>要比较不同日子的运行，请保持关闭。要测量机器的能力：echo {0} | sudo tee {1}</translation>
    </message>
    <message>
        <source>The machine runs on its battery, which lowers the clock of most machines.</source>
        <translation>机器正在使用电池，多数机器会因此降低时钟。</translation>
    </message>
    <message>
        <source>No adapter gives power, and the battery is charged to {0} %.</source>
        <translation>没有适配器供电，电池电量为 {0} %。</translation>
    </message>
    <message>
        <source>Plug the adapter in.</source>
        <translation>请接上适配器。</translation>
    </message>
    <message>
        <source>The firmware holds the machine back.</source>
        <translation>固件限制了机器的性能。</translation>
    </message>
    <message>
        <source>The platform profile is {0}; there are: {1}.</source>
        <translation>平台配置是 {0}；可选：{1}。</translation>
    </message>
    <message>
        <source>Until the next start: echo performance | sudo tee /sys/firmware/acpi/platform_profile ; where power-profiles-daemon runs: powerprofilesctl set performance</source>
        <translation>下次启动前有效：echo performance | sudo tee /sys/firmware/acpi/platform_profile ；若运行 power-profiles-daemon：powerprofilesctl set performance</translation>
    </message>
    <message>
        <source>The CPU is hot before anything is measured: it will soon meet its limit.</source>
        <translation>还没有测量，CPU 就已经很热：它很快会达到上限。</translation>
    </message>
    <message>
        <source>It stands at {0} °C, and its limit is {1} °C.</source>
        <translation>现在是 {0} °C，上限是 {1} °C。</translation>
    </message>
    <message>
        <source>Wait until it has cooled down, clear its fans of dust, and let it cool between repetitions: clipscope-cli run --cooldown 55C,max=180s</source>
        <translation>请等它冷却，清除风扇灰尘，并在重复之间让它冷却：clipscope-cli run --cooldown 55C,max=180s</translation>
    </message>
    <message>
        <source>Other programs use the CPUs: what is measured meanwhile is slower and scatters.</source>
        <translation>其他程序在使用 CPU：此时测得的结果更慢且分散。</translation>
    </message>
    <message>
        <source>Close them, or wait for their end: ps -eo pid,pcpu,comm --sort=-pcpu | head shows which they are.</source>
        <translation>请关闭它们，或等它们结束：ps -eo pid,pcpu,comm --sort=-pcpu | head 会显示是哪些程序。</translation>
    </message>
    <message>
        <source>The host of this virtual machine gives its CPUs to others.</source>
        <translation>这台虚拟机的宿主机把 CPU 给了别人。</translation>
    </message>
    <message>
        <source>Measure while the host is quiet, or on a machine with CPUs of its own (dedicated or pinned ones, bare metal).</source>
        <translation>请在宿主机空闲时测量，或使用有独占 CPU 的机器（专用、固定或裸机）。</translation>
    </message>
    <message>
        <source>A CPU quota holds this program back: it computes for a while and then stands still.</source>
        <translation>CPU 配额使本程序受阻：计算一阵后就会停住。</translation>
    </message>
    <message>
        <source>The quota is {0} CPUs&apos; worth of time on {1} CPUs.</source>
        <translation>配额为 {0} 个 CPU 的时间，分布在 {1} 个 CPU 上。</translation>
    </message>
    <message>
        <source>Start the container without --cpus, or with --cpuset-cpus, which gives whole CPUs; of a service: systemctl set-property UNIT CPUQuota=</source>
        <translation>启动容器时不要用 --cpus，或用给出完整 CPU 的 --cpuset-cpus；对服务：systemctl set-property UNIT CPUQuota=</translation>
    </message>
    <message>
        <source>There is little free memory: large batches will not fit, or will make the machine swap.</source>
        <translation>可用内存很少：大批次放不下，或会使机器使用交换内存。</translation>
    </message>
    <message>
        <source>This program may still take {0} of {1}.</source>
        <translation>本程序还可使用 {1} 中的 {0}。</translation>
    </message>
    <message>
        <source>Close programs that hold much memory: ps -eo pid,rss,comm --sort=-rss | head shows which they are.</source>
        <translation>请关闭占用大量内存的程序：ps -eo pid,rss,comm --sort=-rss | head 会显示是哪些程序。</translation>
    </message>
    <message>
        <source>The machine moves memory to its disk and back.</source>
        <translation>机器在内存与磁盘之间来回交换。</translation>
    </message>
    <message>
        <source>Memory lies in the swap space: programs that need it will read the disk in the middle of a measurement.</source>
        <translation>有内存在交换空间中：需要它的程序会在测量中途读取磁盘。</translation>
    </message>
    <message>
        <source>{0} of {1} swap is used.</source>
        <translation>已使用 {1} 交换空间中的 {0}。</translation>
    </message>
    <message>
        <source>Where the free memory has room for it: sudo swapoff -a &amp;&amp; sudo swapon -a</source>
        <translation>若可用内存放得下：sudo swapoff -a &amp;&amp; sudo swapon -a</translation>
    </message>
    <message>
        <source>The kernel gives no huge pages: large matrices cost more than they have to.</source>
        <translation>内核不提供大页：大矩阵的代价高于必要。</translation>
    </message>
    <message>
        <source>Until the next start: echo madvise | sudo tee /sys/kernel/mm/transparent_hugepage/enabled</source>
        <translation>下次启动前有效：echo madvise | sudo tee /sys/kernel/mm/transparent_hugepage/enabled</translation>
    </message>
    <message>
        <source>This is a virtual machine: clocks, temperatures and power are its host&apos;s affair, so throttling cannot be told from what others do there.</source>
        <translation>这是虚拟机：时钟、温度和功率由宿主机掌握，因此无法把降频与宿主机上别人的活动区分开。</translation>
    </message>
    <message>
        <source>The CPU says that a hypervisor runs it.</source>
        <translation>CPU 表明它由虚拟机管理程序运行。</translation>
    </message>
    <message>
        <source>The hypervisor calls it {0}.</source>
        <translation>虚拟机管理程序称它为 {0}。</translation>
    </message>
    <message>
        <source>Repeat runs, and compare by their intervals; for figures to publish measure on bare metal.</source>
        <translation>请重复运行，并按区间比较；要发表的数值请在裸机上测量。</translation>
    </message>
    <message>
        <source>Two hardware threads share a core: how threads fall on them changes figures.</source>
        <translation>两个硬件线程共用一个核心：线程如何分配会改变数值。</translation>
    </message>
    <message>
        <source>{0} hardware threads on {1} cores.</source>
        <translation>{1} 个核心上有 {0} 个硬件线程。</translation>
    </message>
    <message>
        <source>The kernel says that SMT is on.</source>
        <translation>内核表明 SMT 已开启。</translation>
    </message>
    <message>
        <source>Give each core one thread and compare: clipscope-cli run --cores all physical --pin off on</source>
        <translation>请给每个核心一个线程并比较：clipscope-cli run --cores all physical --pin off on</translation>
    </message>
    <message>
        <source>The source {0} may not be read.</source>
        <translation>不允许读取来源 {0}。</translation>
    </message>
    <message>
        <source>The source {0} tells nothing.</source>
        <translation>来源 {0} 不给出任何数据。</translation>
    </message>
    <message>
        <source>The source {0} does not tell all that it could.</source>
        <translation>来源 {0} 没有给出它能给的全部数据。</translation>
    </message>
    <message>
        <source>As a whole its state is {0}; it shows {1} sensors.</source>
        <translation>其总体状态为 {0}；显示 {1} 个传感器。</translation>
    </message>
    <message>
        <source>--json and --csv were both given: give one of them.</source>
        <translation>同时给出了 --json 和 --csv：请只给一个。</translation>
    </message>
</context>
<context>
    <name>clipscope::charts</name>
    <message>
        <source>%1, repetition %2
%3 s to %4 s%5</source>
        <translation>%1，第 %2 次重复
%3 秒至 %4 秒%5</translation>
    </message>
    <message>
        <source> (failed)</source>
        <translation>（失败）</translation>
    </message>
</context>
<context>
    <name>clipscope::charts::ConditionBar</name>
    <message>
        <source>What disturbed the run, and when</source>
        <translation>什么干扰了运行，以及何时</translation>
    </message>
</context>
<context>
    <name>clipscope::charts::SeriesLegend</name>
    <message>
        <source>Click to hide or show</source>
        <translation>单击以隐藏或显示</translation>
    </message>
</context>
<context>
    <name>clipscope::charts::TimeAxisBar</name>
    <message>
        <source>Time since the run&apos;s start</source>
        <translation>自运行开始的时间</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>clipscope::charts::TimelineStack</name>
    <message>
        <source>Charts over time</source>
        <translation>随时间变化的图表</translation>
    </message>
    <message>
        <source>%1 over time</source>
        <translation>%1随时间的变化</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>上限 %1</translation>
    </message>
</context>
<context>
    <name>clipscope::gui::Main</name>
    <message>
        <source>An oscilloscope for CLIP inference.</source>
        <translation>CLIP 推理的示波器。</translation>
    </message>
    <message>
        <source>Exit as soon as the window was drawn.</source>
        <translation>窗口绘制完成后立即退出。</translation>
    </message>
    <message>
        <source>The folder of a run to show.</source>
        <translation>要显示的运行的文件夹。</translation>
    </message>
</context>
<context>
    <name>clipscope::gui::MainWindow</name>
    <message>
        <source>The run could not be opened</source>
        <translation>无法打开该运行</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open run…</source>
        <translation>打开运行(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Plan panel</source>
        <translation>计划面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Whole run</source>
        <translation>整个运行(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation>按键和鼠标(&amp;K)</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>按键和鼠标</translation>
    </message>
    <message>
        <source>In the charts: the wheel zooms, dragging looks at a range, a double click or Home shows the whole run. Space holds the view while recording goes on, End goes to the newest. The arrow keys move the crosshair.

F5 starts a run, Shift+F5 stops it, F9 hides the plan, F11 fills the screen.</source>
        <translation>在图表中：滚轮缩放，拖动选择范围，双击或 Home 键显示整个运行。空格键冻结视图而记录继续进行，End 键跳到最新。方向键移动十字线。

F5 开始运行，Shift+F5 停止，F9 隐藏计划，F11 全屏。</translation>
    </message>
    <message>
        <source>&amp;About ClipScope</source>
        <translation>关于 ClipScope(&amp;A)</translation>
    </message>
    <message>
        <source>About ClipScope</source>
        <translation>关于 ClipScope</translation>
    </message>
    <message>
        <source>ClipScope %1, an oscilloscope for CLIP inference.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>ClipScope %1，CLIP 推理的示波器。

自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。</translation>
    </message>
    <message>
        <source>Open the folder of a run</source>
        <translation>打开运行的文件夹</translation>
    </message>
    <message>
        <source>Recording to %1</source>
        <translation>正在记录到 %1</translation>
    </message>
    <message>
        <source>events: %1 · not shown: %2</source>
        <translation>事件：%1 · 未显示：%2</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
</context>
<context>
    <name>clipscope::models</name>
    <message>
        <source>“%1” is not a batch size: give whole numbers from 1 to %2.</source>
        <translation>“%1”不是批大小：请给出 1 到 %2 的整数。</translation>
    </message>
    <message>
        <source>Give at least one batch size, for example 1 8 32.</source>
        <translation>请至少给出一个批大小，例如 1 8 32。</translation>
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
        <translation>1 个线程</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 个线程</translation>
    </message>
    <message>
        <source>on %1</source>
        <comment>a selection of CPUs</comment>
        <translation>在 %1 上</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已绑定</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>不用 %1</translation>
    </message>
</context>
<context>
    <name>clipscope::models::Conditions</name>
    <message>
        <source>heat</source>
        <translation>过热</translation>
    </message>
    <message>
        <source>power limit</source>
        <translation>功率上限</translation>
    </message>
    <message>
        <source>current limit</source>
        <translation>电流上限</translation>
    </message>
    <message>
        <source>CPU quota</source>
        <translation>CPU 配额</translation>
    </message>
    <message>
        <source>CPU time stolen</source>
        <translation>CPU 时间被占用</translation>
    </message>
    <message>
        <source>frequency scaling</source>
        <translation>频率调节</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>已降频</translation>
    </message>
    <message>
        <source>throttle suspected</source>
        <translation>疑似降频</translation>
    </message>
    <message>
        <source>other programs</source>
        <translation>其他程序</translation>
    </message>
    <message>
        <source>memory pressure</source>
        <translation>内存压力</translation>
    </message>
    <message>
        <source>swapping</source>
        <translation>交换内存</translation>
    </message>
    <message>
        <source>clock change</source>
        <translation>时钟变化</translation>
    </message>
    <message>
        <source>on battery</source>
        <translation>使用电池</translation>
    </message>
    <message>
        <source>%1 s to %2 s</source>
        <translation>%1 秒至 %2 秒</translation>
    </message>
    <message>
        <source>since %1 s</source>
        <translation>自 %1 秒起</translation>
    </message>
</context>
<context>
    <name>clipscope::models::Fidelity</name>
    <message>
        <source>Least cosine to the eager engine in fp32:</source>
        <translation>与 fp32 的 eager 引擎的最小余弦：</translation>
    </message>
    <message>
        <source>raw %1 (bar %2)</source>
        <translation>原始 %1（门槛 %2）</translation>
    </message>
    <message>
        <source>centred %1 (bar %2)</source>
        <translation>去均值 %1（门槛 %2）</translation>
    </message>
    <message>
        <source>Same best match as there: %1 %</source>
        <translation>最佳匹配与其相同：%1 %</translation>
    </message>
    <message>
        <source>Below the bar, so never recommended</source>
        <translation>低于门槛，因此从不推荐</translation>
    </message>
    <message>
        <source>below bar: %1</source>
        <translation>低于门槛：%1</translation>
    </message>
    <message>
        <source>Not measured: the plan leaves fidelity out</source>
        <translation>未测量：计划不含保真度</translation>
    </message>
    <message>
        <source>Not measured: the run ended before</source>
        <translation>未测量：运行在此之前已结束</translation>
    </message>
    <message>
        <source>Measured before the first pass of the case</source>
        <translation>在该用例第一次通过之前测量</translation>
    </message>
    <message>
        <source>raw %1</source>
        <translation>原始 %1</translation>
    </message>
</context>
<context>
    <name>clipscope::models::ResultsModel</name>
    <message>
        <source>Half the width of the 95 % interval of the throughput</source>
        <translation>吞吐量 95 % 区间宽度的一半</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>用例</translation>
    </message>
    <message>
        <source>Tower</source>
        <translation>塔</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批</translation>
    </message>
    <message>
        <source>Samples/s</source>
        <translation>样本/秒</translation>
    </message>
    <message>
        <source>± 95 %</source>
        <translation>± 95 %</translation>
    </message>
    <message>
        <source>p50 ms</source>
        <translation>p50 毫秒</translation>
    </message>
    <message>
        <source>CPU %</source>
        <translation>CPU %</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Interval within one pass; more repetitions would tell more</source>
        <translation>单次通过内的区间；更多重复可说明更多</translation>
    </message>
    <message>
        <source>Passes: %1</source>
        <translation>通过次数：%1</translation>
    </message>
    <message>
        <source>Median; batches: %1</source>
        <translation>中位数；批次：%1</translation>
    </message>
    <message>
        <source>Peak; %1 % of what the machine offers</source>
        <translation>峰值；占本机可用内存的 %1 %</translation>
    </message>
    <message>
        <source>Not steady: warm-up reached its limit first</source>
        <translation>未稳定：预热先达到了上限</translation>
    </message>
    <message>
        <source>Drift: a pass got slower or faster while it was measured</source>
        <translation>漂移：测量期间某次通过变慢或变快</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>过宽</translation>
    </message>
    <message>
        <source>The passes differ too much for a ±: the 95 % interval goes from %1 to %2</source>
        <translation>各次通过之间差异过大，无法写成 ±：95 % 区间为 %1 至 %2</translation>
    </message>
    <message>
        <source>%1 of %2 passes</source>
        <translation>%1/%2 次通过</translation>
    </message>
    <message>
        <source>A pass was cut short</source>
        <translation>有一次通过被提前结束</translation>
    </message>
    <message>
        <source>Least cosine to the embeddings of the eager engine in fp32, after their mean is taken off</source>
        <translation>减去均值后，与 fp32 的 eager 引擎嵌入的最小余弦</translation>
    </message>
    <message>
        <source>Fidelity</source>
        <translation>保真度</translation>
    </message>
    <message>
        <source>Below its fidelity bar, so never recommended</source>
        <translation>低于其保真度门槛，因此从不推荐</translation>
    </message>
    <message>
        <source>Disturbed during %1 % of the batches</source>
        <translation>%1 % 的批次受到干扰</translation>
    </message>
</context>
<context>
    <name>clipscope::models::Sensors</name>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>无权限</translation>
    </message>
    <message>
        <source>not supported</source>
        <translation>不支持</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>asleep</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>CPU temperature</source>
        <translation>CPU 温度</translation>
    </message>
    <message>
        <source>CPU power</source>
        <translation>CPU 功率</translation>
    </message>
    <message>
        <source>CPU clock</source>
        <translation>CPU 时钟</translation>
    </message>
    <message>
        <source>CPU use</source>
        <translation>CPU 占用</translation>
    </message>
    <message>
        <source>GPU temperature</source>
        <translation>GPU 温度</translation>
    </message>
    <message>
        <source>GPU power</source>
        <translation>GPU 功率</translation>
    </message>
    <message>
        <source>GPU clock</source>
        <translation>GPU 时钟</translation>
    </message>
    <message>
        <source>GPU use</source>
        <translation>GPU 占用</translation>
    </message>
    <message>
        <source>memory used</source>
        <translation>已用内存</translation>
    </message>
    <message>
        <source>memory available</source>
        <translation>可用内存</translation>
    </message>
    <message>
        <source>fan</source>
        <translation>风扇</translation>
    </message>
    <message>
        <source>No temperature: %1</source>
        <translation>没有温度：%1</translation>
    </message>
    <message>
        <source>No power: %1</source>
        <translation>没有功率：%1</translation>
    </message>
    <message>
        <source>sensors: %1 ok</source>
        <translation>传感器：%1 正常</translation>
    </message>
    <message>
        <source>%1 no permission</source>
        <translation>%1 无权限</translation>
    </message>
    <message>
        <source>%1 failing</source>
        <translation>%1 失败</translation>
    </message>
    <message>
        <source>%1 (fix…)</source>
        <translation>%1（修复…）</translation>
    </message>
</context>
<context>
    <name>clipscope::models::Sentences</name>
    <message>
        <source>%1 %2 samples/s at batch %3</source>
        <translation>%1 %2 样本/秒（批 %3）</translation>
    </message>
    <message>
        <source>%1 % (95 % interval %2 to %3; %4)</source>
        <translation>%1 %（95 % 区间 %2 至 %3；%4）</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>明确</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>不明确</translation>
    </message>
    <message>
        <source>Fidelity was not measured: whether the embeddings are those of the reference is not known.</source>
        <translation>未测量保真度：无法得知嵌入是否与参考一致。</translation>
    </message>
    <message>
        <source>Fidelity %1, above its bar.</source>
        <translation>保真度 %1，高于门槛。</translation>
    </message>
    <message>
        <source>Nothing is recommended: no settings were measured in every tower without failing or falling below their fidelity bar.</source>
        <translation>没有推荐：没有任何设置在每个塔中都测量成功且达到保真度门槛。</translation>
    </message>
    <message>
        <source>Recommended: %1: %2</source>
        <translation>推荐：%1：%2</translation>
    </message>
    <message>
        <source>Against the baseline, %1: %2.</source>
        <translation>与基线（%1）相比：%2。</translation>
    </message>
    <message>
        <source>Against the next, %1: %2.</source>
        <translation>与次优（%1）相比：%2。</translation>
    </message>
    <message>
        <source>The next is %1; by how much it is behind takes two repetitions to tell.</source>
        <translation>次优为 %1；需要两次重复才能得知差距。</translation>
    </message>
</context>
<context>
    <name>clipscope::models::Verdicts</name>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Suspected</source>
        <translation>疑似</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
</context>
<context>
    <name>clipscope::models::Words</name>
    <message>
        <source>image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>图文对</translation>
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
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>已中止</translation>
    </message>
    <message>
        <source>Quick: what is fastest here?</source>
        <translation>快速：这里什么最快？</translation>
    </message>
    <message>
        <source>Full: batch sizes 1 to 128</source>
        <translation>完整：批大小 1 到 128</translation>
    </message>
    <message>
        <source>Sustained: one case, 10 minutes</source>
        <translation>持续：单一用例 10 分钟</translation>
    </message>
    <message>
        <source>Optimizations: what to turn on?</source>
        <translation>优化:应开启哪些?</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::FindingsCard</name>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>More</source>
        <translation>展开</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::MachineFields</name>
    <message>
        <source>no wait</source>
        <translation>不等待</translation>
    </message>
    <message>
        <source>Cool down between repetitions</source>
        <translation>重复之间冷却</translation>
    </message>
    <message>
        <source>55C waits until nothing in use is warmer than that, baseline+5 until it is nearly as cool as before the run, 30s so many seconds. The longest wait follows a comma: 55C,max=180s</source>
        <translation>55C：等到所用设备都不高于该温度；baseline+5：等到几乎与运行前一样凉；30s：等待这么多秒。逗号后可写最长等待时间：55C,max=180s</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Stop the run above</source>
        <translation>超过此温度时停止</translation>
    </message>
    <message>
        <source>Ends the run where the CPU or GPU in use is warmer than that for a second; what was measured is kept</source>
        <translation>所用的 CPU 或 GPU 连续一秒高于该温度时结束运行；已测得的结果会保留</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>不测量</translation>
    </message>
    <message>
        <source>Measure idle power for</source>
        <translation>测量空闲功率</translation>
    </message>
    <message>
        <source>Before the first pass, so that the energy above that of the idle machine can be told</source>
        <translation>在第一次通过之前测量，以便给出超出空闲机器的能量</translation>
    </message>
    <message>
        <source>“%1” is no cooldown: give a temperature such as 55C or baseline+5, with the longest wait behind it as in 55C,max=180s, or seconds such as 30s.</source>
        <translation>“%1”不是冷却设置：请给出温度（如 55C 或 baseline+5），其后可加最长等待（如 55C,max=180s），或给出秒数（如 30s）。</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::PlanPanel</name>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Automatic (%1)</source>
        <translation>自动 (%1)</translation>
    </message>
    <message>
        <source>Automatic: what the weights say, or the first preset</source>
        <translation>自动：由权重决定，否则为第一个预设</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Weights file</source>
        <translation>权重文件</translation>
    </message>
    <message>
        <source>random weights</source>
        <translation>随机权重</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.safetensors.index.json);;All files (*)</source>
        <translation>权重 (*.safetensors *.safetensors.index.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Towers</source>
        <translation>塔</translation>
    </message>
    <message>
        <source>Precisions</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Batch sizes</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>重复次数</translation>
    </message>
    <message>
        <source>Folder with images</source>
        <translation>图像文件夹</translation>
    </message>
    <message>
        <source>sample photos</source>
        <translation>示例照片</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>File with captions</source>
        <translation>说明文件</translation>
    </message>
    <message>
        <source>sample captions</source>
        <translation>示例说明</translation>
    </message>
    <message>
        <source>Text files (*.txt);;All files (*)</source>
        <translation>文本文件 (*.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Folder for runs</source>
        <translation>运行的文件夹</translation>
    </message>
    <message>
        <source>Write runs to</source>
        <translation>运行写入</translation>
    </message>
    <message>
        <source>Start run (F5)</source>
        <translation>开始运行 (F5)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Choose at least one tower.</source>
        <translation>请至少选择一个塔。</translation>
    </message>
    <message>
        <source>Choose at least one precision.</source>
        <translation>请至少选择一种精度。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Choose at least one engine.</source>
        <translation>请至少选择一个引擎。</translation>
    </message>
    <message>
        <source>Fidelity of the embeddings</source>
        <translation>嵌入的保真度</translation>
    </message>
    <message>
        <source>Holds each case&apos;s embeddings against those of the eager engine in fp32, before its first pass</source>
        <translation>在每个用例第一次通过之前，将其嵌入与 fp32 的 eager 引擎的嵌入比较</translation>
    </message>
    <message>
        <source>Fused numerics</source>
        <translation>融合数值运算</translation>
    </message>
    <message>
        <source>Times the fused numerics beside LibTorch, NumPy and NumExpr before the first pass, about five seconds</source>
        <translation>在第一次通过之前，将融合数值运算与 LibTorch、NumPy 和 NumExpr 一起计时，约五秒</translation>
    </message>
    <message>
        <source>Beside speed</source>
        <translation>速度之外</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::ResultsPanel</name>
    <message>
        <source>No results yet</source>
        <translation>尚无结果</translation>
    </message>
    <message>
        <source>Each case gets a row when a run starts; its figures settle pass by pass.</source>
        <translation>运行开始时每个用例占一行；其数值随每次通过逐渐稳定。</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::RunHeader</name>
    <message>
        <source>loading the model, %1 %</source>
        <translation>正在加载模型,%1 %</translation>
    </message>
    <message>
        <source>loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>pass %1 of %2</source>
        <translation>第 %1 次通过，共 %2 次</translation>
    </message>
    <message>
        <source>warming up</source>
        <translation>预热中</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Hold the charts while recording goes on (Space)</source>
        <translation>冻结图表而记录继续进行（空格键）</translation>
    </message>
    <message>
        <source>To the newest</source>
        <translation>跳到最新</translation>
    </message>
    <message>
        <source>Let the charts follow the run again (End)</source>
        <translation>让图表重新跟随运行（End 键）</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>尚无运行</translation>
    </message>
    <message>
        <source>Press Start, or open the folder of a finished run.</source>
        <translation>请按“开始运行”，或打开已完成运行的文件夹。</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::RunPage</name>
    <message>
        <source>The run could not be started</source>
        <translation>无法开始运行</translation>
    </message>
    <message>
        <source>Not everything could be written</source>
        <translation>未能写入全部内容</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::SourcesDialog</name>
    <message>
        <source>sensors: %1</source>
        <translation>传感器：%1</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>传感器</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Which sensor tells what</source>
        <translation>各传感器测量的内容</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>A choice holds from the next run on.</source>
        <translation>选择从下一次运行起生效。</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::TelemetryStatus</name>
    <message>
        <source>Which sources of readings there are, and what is missing</source>
        <translation>有哪些读数来源，缺少什么</translation>
    </message>
    <message>
        <source>CPU time for reading the sensors, in percent of one core</source>
        <translation>读取传感器所用的 CPU 时间，占一个核心的百分比</translation>
    </message>
    <message>
        <source>CPU time that other programs take, in percent of the machine</source>
        <translation>其他程序占用的 CPU 时间，占整机的百分比</translation>
    </message>
    <message>
        <source>observer cost %1 %</source>
        <translation>观测开销 %1 %</translation>
    </message>
    <message>
        <source>background load %1 %</source>
        <translation>后台负载 %1 %</translation>
    </message>
    <message>
        <source>background load up to %1 %</source>
        <translation>后台负载最高 %1 %</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::TelemetryTiles</name>
    <message>
        <source>°C · limit %1</source>
        <translation>°C · 上限 %1</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>%1: at the start, mean and highest</source>
        <translation>%1：开始时、平均和最高</translation>
    </message>
    <message>
        <source>W · %1 J/sample</source>
        <translation>W · %1 J/样本</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>Idle power included. Source: %1</source>
        <translation>包含空闲功率。来源：%1</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>Throttle</source>
        <translation>降频</translation>
    </message>
    <message>
        <source>%1 MHz</source>
        <translation>%1 MHz</translation>
    </message>
    <message>
        <source>no sensor tells</source>
        <translation>没有传感器可判断</translation>
    </message>
    <message>
        <source>There is neither a counter of throttling nor a clock beside a temperature.</source>
        <translation>既没有降频计数器，也没有同时提供时钟和温度。</translation>
    </message>
    <message>
        <source>%1 · %2 % of the time</source>
        <translation>%1 · %2 % 的时间</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::TileRow</name>
    <message>
        <source>of %1 GiB</source>
        <translation>共 %1 GiB</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>% of %1 CPUs</source>
        <translation>% / %1 个 CPU</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>Batch time</source>
        <translation>批时间</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>samples/s</source>
        <translation>样本/秒</translation>
    </message>
    <message>
        <source>ms, median</source>
        <translation>毫秒，中位数</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Lowest, mean and highest of this pass</source>
        <translation>本次通过的最低、平均和最高值</translation>
    </message>
    <message>
        <source>loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>warming up</source>
        <translation>预热中</translation>
    </message>
    <message>
        <source>no reading yet</source>
        <translation>尚无读数</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>峰值 %1</translation>
    </message>
    <message>
        <source>95 %: %1 to %2</source>
        <translation>95 %：%1 至 %2</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>peak</source>
        <translation>峰值</translation>
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
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>samples/s</source>
        <translation>样本/秒</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>power</source>
        <translation>功率</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::WarningsList</name>
    <message>
        <source>The run failed: %1</source>
        <translation>运行失败：%1</translation>
    </message>
    <message>
        <source>The journal ends without an end of the run: the program was ended from outside.</source>
        <translation>日志在运行结束前中断：程序被外部终止。</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
</context>
<context>
    <name>clipscope::widgets::Lane</name>
    <message>
        <source>Which case was measured when</source>
        <translation>何时测量了哪个用例</translation>
    </message>
</context>
<context>
    <name>clipscope::widgets::NativeDialogs</name>
    <message>
        <source>A run is going on</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Stop the run and close the window? What was measured so far is kept.</source>
        <translation>停止运行并关闭窗口？已测量的内容会保留。</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Go on measuring</source>
        <translation>继续测量</translation>
    </message>
</context>
</TS>

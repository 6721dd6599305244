"""A project's source as the rules of its structure see it: modules, imports, lengths."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True)
class Project:
    """The modules below some folders of a project; ``tables`` are files of data."""

    root: Path
    parts: tuple[str, ...]
    tables: tuple[str, ...] = ()

    @cached_property
    def modules(self) -> dict[str, Path]:
        """Return the files of the modules by their names."""
        files = [file for part in self.parts for file in (self.root / part).rglob("*.py")]
        return {self.name_of(file): file for file in sorted(files)}

    def name_of(self, file: Path) -> str:
        parts = file.relative_to(self.root).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @cached_property
    def trees(self) -> dict[str, ast.Module]:
        return {name: ast.parse(file.read_text()) for name, file in self.modules.items()}

    def imported(self, module: str) -> Iterator[tuple[str, str]]:
        """Yield each module that one imports from, with the name that it takes or ``""``."""
        package = self.modules[module].name == "__init__.py"
        for node in ast.walk(self.trees[module]):
            if isinstance(node, ast.Import):
                yield from ((alias.name, "") for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                above = module.split(".")[: -(node.level - package) or None] if node.level else []
                source = ".".join([*above, *filter(None, [node.module])])
                for alias in node.names:
                    whole = f"{source}.{alias.name}"
                    yield (whole, "") if whole in self.modules else (source, alias.name)

    def targets(self, module: str) -> set[str]:
        """Return the names of all modules, the project's or not, that one imports."""
        return {target for target, _ in self.imported(module)}

    def circle(self) -> list[str]:
        """Return the modules of an import circle, or nothing."""
        done: set[str] = set()

        def walk(path: list[str]) -> list[str]:
            for target in sorted(self.targets(path[-1]) & set(self.modules)):
                if target in path:
                    return [*path[path.index(target) :], target]
                if target not in done and (found := walk([*path, target])):
                    return found
            done.add(path[-1])
            return []

        return next((found for name in self.modules if (found := walk([name]))), [])

    def private(self) -> list[str]:
        """Return the imports of names, or of modules, that are another module's own."""
        return [
            f"{module} <- {target}.{name}"
            for module in self.modules
            for target, name in self.imported(module)
            if target.split(".")[0] in self.parts
            for word in [*target.split("."), name]
            if word.startswith("_") and not word.startswith("__")
        ]

    def crossing(self, above: str, below: str) -> list[str]:
        """Return the imports from what is below a name by what is below another."""
        return [
            f"{module} <- {target}"
            for module in self.modules
            if within(module, above)
            for target in sorted(self.targets(module))
            if within(target, below)
        ]

    def functions(self) -> Iterator[tuple[str, str, int]]:
        """Yield the module, the name and the number of lines of every function."""
        for module, tree in self.trees.items():
            for node in ast.walk(tree):
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                    yield module, node.name, (node.end_lineno or 0) - node.lineno + 1

    def long_functions(self, most: int, modules: str = "") -> list[str]:
        return [
            f"{module}.{name}: {lines}"
            for module, name, lines in self.functions()
            if lines > most and module.endswith(modules)
        ]

    def long_files(self, most: int) -> list[str]:
        lengths = {file: len(file.read_text().splitlines()) for file in self.modules.values()}
        return [
            f"{file.relative_to(self.root)}: {lines}"
            for file, lines in lengths.items()
            if lines > most
            and "migrations" not in file.parts
            and file.relative_to(self.root).as_posix() not in self.tables
        ]


def within(module: str, part: str) -> bool:
    """Return whether a module is a package or in it."""
    return module == part or module.startswith(f"{part}.")

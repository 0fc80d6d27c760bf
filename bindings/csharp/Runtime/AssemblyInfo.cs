using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Convoke.Tests")]

// The few parts of NUnit that the tests use, for where they run without Unity.

using System;
using System.Collections;

namespace NUnit.Framework
{
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class TestFixtureAttribute : Attribute
    {
    }

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class TestAttribute : Attribute
    {
    }

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class SetUpAttribute : Attribute
    {
    }

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class TearDownAttribute : Attribute
    {
    }

    public sealed class AssertionException : Exception
    {
        public AssertionException(string message) : base(message)
        {
        }
    }

    public static class Assert
    {
        public static void Fail(string message)
        {
            throw new AssertionException(message);
        }

        /// <summary>Here every test can run.</summary>
        public static void Ignore(string message)
        {
            Fail("cannot run: " + message);
        }

        public static void IsTrue(bool condition, string message = "it is false")
        {
            if (!condition) Fail(message);
        }

        public static void IsFalse(bool condition, string message = "it is true")
        {
            if (condition) Fail(message);
        }

        public static void IsNull(object value, string message = "it is not null")
        {
            IsTrue(value == null, message + ": " + value);
        }

        public static void IsNotNull(object value, string message = "it is null")
        {
            IsTrue(value != null, message);
        }

        public static void AreEqual(object expected, object actual, string message = "")
        {
            if (!Same(expected, actual)) Fail(string.Format("{0} expected: {1}, is: {2}", message, Shown(expected), Shown(actual)));
        }

        static bool Same(object a, object b)
        {
            if (a is string || b is string || !(a is IEnumerable) || !(b is IEnumerable)) return IsNumber(a) && IsNumber(b) ? Convert.ToDecimal(a) == Convert.ToDecimal(b) : Equals(a, b);
            IEnumerator left = ((IEnumerable)a).GetEnumerator(), right = ((IEnumerable)b).GetEnumerator();
            while (true)
            {
                bool more = left.MoveNext();
                if (more != right.MoveNext()) return false;
                if (!more) return true;
                if (!Same(left.Current, right.Current)) return false;
            }
        }

        static bool IsNumber(object value)
        {
            return value is int || value is uint || value is long || value is ulong;
        }

        static string Shown(object value)
        {
            var list = value as IEnumerable;
            if (value == null || value is string || list == null) return value == null ? "null" : "\"" + value + "\"";
            var text = "[";
            foreach (object item in list) text += Shown(item) + " ";
            return text + "]";
        }
    }
}
